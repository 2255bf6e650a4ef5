import type { Field } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import { useLocale } from "@mortise/ui/shell";
import { memo, useId } from "react";
import { useTranslation } from "react-i18next";
import { renderers } from "../../registries/field-parts.ts";
import { vocabulary } from "../../registries/vocabulary.ts";
import { textOfExpression } from "../../settings/formula/expression-text.ts";

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
  // Nobody fills in what is computed; how it is computed says more than an empty box.
  const formula = vocabulary.fields.get(field.type)?.formula?.(field);
  return (
    <div className="sleeping" inert aria-hidden="true">
      <p className="sleeping-label" id={`${id}-label`}>
        {isHidingLabel ? "\u00a0" : label}
        {field.required === true ? <span className="row-required"> *</span> : null}
      </p>
      {formula !== undefined ? (
        <p className="sleeping-formula mono m-cut">= {textOfExpression(formula)}</p>
      ) : Input ? (
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
