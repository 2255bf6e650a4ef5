import { Button, Dialog, toast, useLocale } from "@mortise/ui/shell";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeEdit } from "../draft/describe-edit.ts";
import { useDraft, useDraftState } from "../draft/draft-context.tsx";

/** So many edits are listed; more are counted. */
const listed = 8;

/** Somebody else saved the draft: mine on theirs, or theirs alone. Nothing is lost until it is settled. */
export function ConflictDialog() {
  const { t } = useTranslation("app");
  const locale = useLocale();
  const draft = useDraft();
  const isOpen = useDraftState((state) => state.save.kind === "conflict");
  const unsaved = useDraftState((state) => state.unsaved);
  const app = useDraftState((state) => state.app);
  const [busy, setBusy] = useState<"apply" | "discard">();
  if (!isOpen) return null;
  const settle = async (how: "apply" | "discard") => {
    setBusy(how);
    try {
      await draft.settle(how);
    } catch {
      toast({ text: t("conflict.offline"), tone: "negative" });
    }
    setBusy(undefined);
  };
  const told = [
    ...new Set(unsaved.map((edit) => describeEdit(edit, app, locale)).map(({ key, words }) => t(`edit.${key}`, words))),
  ];
  return (
    <Dialog
      title={t("conflict.title")}
      onClose={() => void settle("apply")}
      footer={
        <>
          <Button isBusy={busy === "discard"} onClick={() => void settle("discard")}>
            {t("conflict.discard")}
          </Button>
          <Button tone="primary" isBusy={busy === "apply"} onClick={() => void settle("apply")}>
            {t("conflict.apply")}
          </Button>
        </>
      }
    >
      <p>{t("conflict.text", { count: told.length })}</p>
      <ul className="told-list">
        {told.slice(0, listed).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {told.length > listed ? <li>{t("conflict.more", { count: told.length - listed })}</li> : null}
      </ul>
    </Dialog>
  );
}
