import type { Field } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { memo, useId } from "react";
import { useTranslation } from "react-i18next";
import { renderers } from "../../registries/field-parts.ts";

/** A field drawn by its own renderer, for looking at only: nothing in it can be reached or read aloud. */
export const SleepingField = memo(function SleepingField({
  field,
  label,
  isHidingLabel,
}: {
  readonly field: Field;
  readonly label: string;
  readonly isHidingLabel: boolean;
}) {
  const { t } = useTranslation("form");
  const locale = useLocale();
  const id = useId();
  const Input = renderers.get(field.type)?.Input;
  return (
    <div className="sleeping" inert aria-hidden="true">
      <p className="sleeping-label" id={`${id}-label`}>
        {isHidingLabel ? "\u00a0" : label}
        {field.required === true ? <span className="row-required"> *</span> : null}
      </p>
      {Input ? (
        <Input
          field={field}
          id={id}
          labelId={`${id}-label`}
          value={null}
          onChange={nothing}
          isDisabled
          isInvalid={false}
          isRequired={field.required === true}
        />
      ) : (
        <p className="sleeping-unknown">{t("unknownType", { type: field.type })}</p>
      )}
      {field.help === undefined ? null : <p className="row-help">{localize(field.help, locale)}</p>}
    </div>
  );
});

function nothing(): void {
  // A sleeping field changes nothing.
}
