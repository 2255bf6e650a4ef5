import { Button, useFormat } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import type { DraftControl } from "./use-draft.ts";

/** Offers what was typed before and never saved. */
export function DraftNotice({ draft }: { readonly draft: DraftControl }) {
  const { t } = useTranslation("record");
  const format = useFormat();
  if (!draft.offered) return null;
  return (
    <div className="record-notice" role="status">
      <span>{t("draftFound", { time: format.ago(draft.offered.savedAt) })}</span>
      <Button size="small" onClick={draft.restore}>
        {t("draftRestore")}
      </Button>
      <Button size="small" tone="quiet" onClick={draft.dismiss}>
        {t("draftDiscard")}
      </Button>
    </div>
  );
}
