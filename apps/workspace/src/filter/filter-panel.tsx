import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { type FormModel, systemFields, valueKindFacts } from "@mortise/definition";
import { Button, useLocale } from "@mortise/ui/shell";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Condition, needsNoValue, writeConditions } from "../data/conditions.ts";
import { ConditionValue } from "./condition-value.tsx";
import "./filter.css";

export type FilterPanelProps = {
  readonly form: FormModel;
  readonly conditions: readonly Condition[];
  /** Told at each change; half-made conditions are among them, and filter nothing yet. */
  onChange(conditions: readonly Condition[]): void;
  onClose(): void;
};

/** Lines of *field, comparison, value*, all of which must hold. What can be compared follows from the value's kind. */
export function FilterPanel({ form, conditions, onChange, onClose }: FilterPanelProps) {
  const { t } = useTranslation("filter");
  const [lines, setLines] = useState<readonly Condition[]>(conditions.length > 0 ? conditions : [firstCondition(form)]);
  const update = (next: readonly Condition[]) => {
    setLines(next);
    if (writeConditions(next) !== writeConditions(lines)) onChange(next);
  };
  return (
    <section className="filter-panel" aria-label={t("title")}>
      {lines.map((line, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place
          key={index}
          form={form}
          line={line}
          onChange={(changed) => update(lines.with(index, changed))}
          onRemove={() => update(lines.toSpliced(index, 1))}
        />
      ))}
      <div className="filter-foot">
        <Button
          size="small"
          tone="quiet"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setLines([...lines, firstCondition(form)])}
        >
          {t("add")}
        </Button>
        <span className="filter-space" />
        <Button
          size="small"
          tone="quiet"
          onClick={() => {
            onChange([]);
            onClose();
          }}
        >
          {t("clear")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("done")}
        </Button>
      </div>
    </section>
  );
}

function Line({
  form,
  line,
  onChange,
  onRemove,
}: {
  readonly form: FormModel;
  readonly line: Condition;
  onChange(line: Condition): void;
  onRemove(): void;
}) {
  const { t } = useTranslation("filter");
  const locale = useLocale();
  const id = useId();
  const kind = form.shapeOf(line.field)?.kind ?? "text";
  const fields = [...form.fields.map((field) => field.id), ...systemFields.map((field) => field.id)];
  return (
    <div className="filter-line">
      <select
        aria-label={t("field")}
        value={line.field}
        onChange={(event) => onChange(conditionOn(form, event.target.value))}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {form.labelOf(field, locale)}
          </option>
        ))}
      </select>
      <select
        aria-label={t("comparison")}
        value={line.operator}
        onChange={(event) => onChange(withOperator(line, event.target.value as Condition["operator"]))}
      >
        {valueKindFacts[kind].operators.map((operator) => (
          <option key={operator} value={operator}>
            {t(`operator.${kind}.${operator}`, { defaultValue: t(`operator.any.${operator}`) })}
          </option>
        ))}
      </select>
      {needsNoValue(line.operator) ? (
        <span className="filter-value" />
      ) : (
        <ConditionValue id={id} form={form} condition={line} onChange={(value) => onChange(withValue(line, value))} />
      )}
      <Button
        size="small"
        tone="quiet"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t("remove")}
        onClick={onRemove}
      />
    </div>
  );
}

function firstCondition(form: FormModel): Condition {
  return conditionOn(form, form.fields[0]?.id ?? "created_at");
}

/** A fresh line over a field: the comparison people mean most often over its kind. */
function conditionOn(form: FormModel, field: string): Condition {
  const kind = form.shapeOf(field)?.kind ?? "text";
  const { operators } = valueKindFacts[kind];
  const usual = (["contains", "="] as const).find((operator) => operators.includes(operator));
  return { field, operator: usual ?? operators[0] ?? "=" };
}

/** The value stays as long as the new comparison takes such a one: a list and a single value are not the same. */
function withOperator(line: Condition, operator: Condition["operator"]): Condition {
  const { value } = line;
  if (needsNoValue(operator) || value === undefined) return { field: line.field, operator };
  if (operator === "in") return { field: line.field, operator, value: Array.isArray(value) ? value : [String(value)] };
  return withValue({ field: line.field, operator }, Array.isArray(value) ? value[0] : value);
}

function withValue({ field, operator }: Condition, value: Condition["value"]): Condition {
  return value === undefined || value === "" ? { field, operator } : { field, operator, value };
}
