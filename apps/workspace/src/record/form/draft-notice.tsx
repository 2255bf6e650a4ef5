import { Button, type Format, useFormat } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import type { DraftControl } from "./use-draft.ts";

/** Offers what was typed before and never saved. */
export function DraftNotice({ draft }: { readonly draft: DraftControl }) {
  const { t } = useTranslation("record");
  const format = useFormat();
  if (!draft.offered) return null;
  return (
    <div className="record-notice" role="status">
      <span>{t("draftFound", { time: timeOf(draft.offered.savedAt, format) })}</span>
      <Button size="small" onClick={draft.restore}>
        {t("draftRestore")}
      </Button>
      <Button size="small" tone="quiet" onClick={draft.dismiss}>
        {t("draftDiscard")}
      </Button>
    </div>
  );
}

/** The hour today, the day and hour before. */
function timeOf(savedAt: number, format: Format): string {
  const isToday = new Date(savedAt).toDateString() === new Date().toDateString();
  return isToday ? format.time(savedAt) : format.dateTime(savedAt);
}
