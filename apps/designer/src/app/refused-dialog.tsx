import { Button, Dialog, useLocale } from "@mortise/ui/shell";
import { useTranslation } from "react-i18next";
import { describeEdit } from "../draft/describe-edit.ts";
import { useDraft, useDraftState } from "../draft/draft-context.tsx";

/** Tells which of my edits could not be done again on what somebody else had made of the draft. */
export function RefusedDialog() {
  const { t } = useTranslation("app");
  const locale = useLocale();
  const draft = useDraft();
  const refused = useDraftState((state) => state.refused);
  const app = useDraftState((state) => state.app);
  if (refused.length === 0) return null;
  const told = new Set(
    refused.map((edit) => describeEdit(edit, app, locale)).map(({ key, words }) => t(`edit.${key}`, words)),
  );
  return (
    <Dialog
      title={t("refused.title")}
      onClose={draft.dismissRefused}
      footer={
        <Button tone="primary" onClick={draft.dismissRefused}>
          {t("refused.understood")}
        </Button>
      }
    >
      <p>{t("refused.text")}</p>
      <ul className="told-list">
        {[...told].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Dialog>
  );
}
