import type { FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { useRegistries } from "@mortise/ui";
import { useTranslation } from "react-i18next";
import type { Condition } from "../data/conditions.ts";
import { ListValue } from "./list-value.tsx";
import { PlainValue } from "./plain-value.tsx";

export type ConditionValueProps = {
  readonly id: string;
  readonly form: FormModel;
  readonly condition: Condition;
  onChange(value: Condition["value"]): void;
};

/** The value of a condition: the field's own control, or a plain one of its kind for system fields. */
export function ConditionValue({ id, form, condition, onChange }: ConditionValueProps) {
  const { t } = useTranslation("filter");
  const { fields } = useRegistries();
  const model = form.field(condition.field);
  const Input = model && model.formula === undefined ? fields.get(model.field.type)?.Input : undefined;
  if (condition.operator === "in") return <ListValue id={id} form={form} condition={condition} onChange={onChange} />;
  if (!Input || !model || model.shape.kind === "text") {
    return (
      <PlainValue
        id={id}
        kind={form.shapeOf(condition.field)?.kind ?? "text"}
        condition={condition}
        onChange={onChange}
      />
    );
  }
  return (
    <div className="filter-value">
      <label id={`${id}-label`} htmlFor={id} className="m-visually-hidden">
        {t("value")}
      </label>
      <Input
        field={model.field}
        id={id}
        labelId={`${id}-label`}
        value={(condition.value ?? null) as Value}
        onChange={(value) => onChange(value === null ? undefined : (value as Condition["value"]))}
        isDisabled={false}
        isInvalid={false}
        isRequired={false}
      />
    </div>
  );
}
