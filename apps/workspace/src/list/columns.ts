import type { FormModel, ValueKind, View } from "@mortise/definition";
import type { Locale } from "@mortise/kernel";

export type Column = {
  readonly id: string;
  readonly label: string;
  readonly kind: ValueKind;
  /** Pixels that a value of its kind usually needs; the table shares what is left. */
  readonly width: number;
  /** Numbers stand at the end, so that their digits line up. */
  readonly isNumeric: boolean;
};

const widths: { readonly [Kind in ValueKind]: number } = {
  text: 150,
  number: 100,
  decimal: 130,
  boolean: 80,
  date: 110,
  datetime: 150,
  choice: 100,
  reference: 145,
  member: 110,
};
const mostPlainColumns = 8;

/** The columns of a view: its own; the form's first fields where it names none. What is not there is left out. */
export function columnsOf(form: FormModel, view: View, locale: Locale): readonly Column[] {
  const ids = view.columns ?? form.fields.slice(0, mostPlainColumns).map((field) => field.id);
  return ids.flatMap((id, index): Column[] => {
    const shape = form.shapeOf(id);
    if (!shape) return [];
    const isNumeric = shape.kind === "number" || shape.kind === "decimal";
    const width = index === 0 ? Math.max(170, widths[shape.kind]) : widths[shape.kind];
    return [{ id, label: form.labelOf(id, locale), kind: shape.kind, width, isNumeric }];
  });
}
