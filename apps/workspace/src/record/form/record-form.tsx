import type { RecordAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { FormView, useIsDirty } from "@mortise/ui/form";
import { Button } from "@mortise/ui/shell";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DraftNotice } from "./draft-notice.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import { useDraft } from "./use-draft.ts";
import { useRecordSession } from "./use-record-session.ts";
import { useSave } from "./use-save.ts";

export type RecordFormProps = {
  readonly form: FormModel;
  /** The record to edit; a new one where absent. */
  readonly record?: RecordAnswer;
  readonly columns: 1 | 2;
  onSaved(record: RecordAnswer): void;
  onCancelled(): void;
};

/** A record being filled in: drafts are kept, leaving asks, and what the server finds is shown beside its field. */
export function RecordForm({ form, record: current, columns, onSaved, onCancelled }: RecordFormProps) {
  const { t } = useTranslation("record");
  const id = useId();
  // Live updates may bring a newer record meanwhile; what was begun is measured against what it was begun on.
  const [record] = useState(current);
  const session = useRecordSession(form, record);
  const draft = useDraft(session, form, record);
  const save = useSave(session, form, record, (saved) => {
    draft.forget();
    onSaved(saved);
  });
  const isDirty = useIsDirty(session);
  const cancel = () => {
    draft.forget();
    onCancelled();
  };
  return (
    <div className="record-form">
      <DraftNotice draft={draft} />
      <FormView
        id={id}
        session={session}
        columns={columns}
        isFocused
        isDisabled={save.isBusy}
        onSubmit={(changes) => void save.run(changes)}
      />
      {save.failure ? (
        <p className="record-failure" role="alert">
          {save.failure}
        </p>
      ) : null}
      <footer className="record-form-foot">
        <Button type="submit" form={id} tone="primary" isBusy={save.isBusy}>
          {t("save")}
        </Button>
        <Button disabled={save.isBusy} onClick={cancel}>
          {t("cancel")}
        </Button>
        {isDirty ? <span className="record-form-note">{t("draftKept")}</span> : null}
      </footer>
      <LeaveGuard isActive={isDirty} isAllowed={() => save.isDone() || draft.isForgotten()} />
      {save.conflict ? (
        <ConflictDialog form={form} conflict={save.conflict} onSettled={save.settle} onClose={save.dropConflict} />
      ) : null}
    </div>
  );
}
