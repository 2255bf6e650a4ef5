import type { FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { useTitles } from "@mortise/ui";
import { FieldValue } from "@mortise/ui/form";
import { Button, Dialog, useFormat, useLocale } from "@mortise/ui/shell";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Conflict, settled } from "./conflict.ts";

export type ConflictDialogProps = {
  readonly form: FormModel;
  readonly conflict: Conflict;
  onSettled(chosen: { readonly [field: string]: Value }): void;
  onClose(): void;
};

/** Mine and theirs side by side, field by field: one of each is chosen, nothing is overwritten unseen. */
export function ConflictDialog({ form, conflict, onSettled, onClose }: ConflictDialogProps) {
  const { t } = useTranslation("record");
  const locale = useLocale();
  const format = useFormat();
  const { nameOf } = useTitles();
  const [takesTheirs, setTakesTheirs] = useState<ReadonlySet<string>>(new Set());
  const { theirs, mine, fields } = conflict;
  const take = (field: string, isTheirs: boolean) => {
    const next = new Set(takesTheirs);
    if (isTheirs) next.add(field);
    else next.delete(field);
    setTakesTheirs(next);
  };
  const who = (theirs.updatedBy && nameOf(theirs.updatedBy)) ?? t("somebody");
  return (
    <Dialog
      title={t("conflictTitle")}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("backToForm")}</Button>
          <Button tone="primary" onClick={() => onSettled(settled(conflict, takesTheirs))}>
            {t("conflictSave")}
          </Button>
        </>
      }
    >
      <p className="conflict-text">{t("conflictText", { who, time: format.ago(theirs.updatedAt) })}</p>
      {fields.map((field) => (
        <fieldset key={field} className="conflict-field">
          <legend>{form.labelOf(field, locale)}</legend>
          {[false, true].map((isTheirs) => (
            <label key={String(isTheirs)}>
              <input
                type="radio"
                name={`conflict-${field}`}
                checked={takesTheirs.has(field) === isTheirs}
                onChange={() => take(field, isTheirs)}
              />
              <span className="conflict-whose">{isTheirs ? who : t("mine")}</span>
              <span className="conflict-value">
                <ValueOf form={form} field={field} value={isTheirs ? theirs.values[field] : mine[field]} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </Dialog>
  );
}

function ValueOf({
  form,
  field,
  value,
}: {
  readonly form: FormModel;
  readonly field: string;
  readonly value: unknown;
}) {
  const { t } = useTranslation("record");
  const model = form.field(field);
  if (value === null || value === undefined || value === "" || !model) return <em>{t("empty")}</em>;
  return <FieldValue model={model} value={value as Value} />;
}
