import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DragWords } from "../drag/index.ts";

/** What dragging says, in the language that is shown. */
export function useDragWords(): DragWords {
  const { t } = useTranslation("form");
  return useMemo(
    () => ({
      instructions: t("drag.instructions"),
      lifted: (name) => t("drag.lifted", { name }),
      over: (list, place, places) => t("drag.over", { list, place, places }),
      dropped: (name, list, place) => t("drag.dropped", { name, list, place }),
      cancelled: (name) => t("drag.cancelled", { name }),
    }),
    [t],
  );
}
