import type { SqlStorage, Value, ValueType } from "../../src/index.ts";

/** A field of a case: its type, its value, and how a column keeps it (undefined where no column does). */
export type CaseField = { readonly type: ValueType; readonly value: unknown; readonly storage?: SqlStorage };

/** One line of the table: a formula, the record it is evaluated on, and its value everywhere. */
export type FormulaCase = {
  readonly formula: string;
  readonly fields: { readonly [name: string]: CaseField };
  readonly result: Value;
  /** Why the value is what it is, where that is not plain. */
  readonly note?: string;
};

export const text = (value: string | null): CaseField => ({ type: { kind: "text" }, value, storage: { as: "text" } });
export const number = (value: number | null): CaseField => ({
  type: { kind: "number" },
  value,
  storage: { as: "number" },
});
export const decimal = (value: number | null, scale = 2): CaseField => ({
  type: { kind: "decimal" },
  value,
  storage: { as: "decimal", scale },
});
export const boolean = (value: boolean | null): CaseField => ({
  type: { kind: "boolean" },
  value,
  storage: { as: "boolean" },
});
export const date = (value: string | null): CaseField => ({ type: { kind: "date" }, value, storage: { as: "day" } });
export const datetime = (value: string | null): CaseField => ({
  type: { kind: "datetime" },
  value,
  storage: { as: "instant" },
});
export const list = (of: ValueType["kind"], value: readonly unknown[]): CaseField => ({
  type: { kind: "list", of: { kind: of } as ValueType },
  value,
});
/** A subform; its columns are fields of their own named `rows.price`. */
export const rows = (value: readonly { readonly [column: string]: unknown }[]): CaseField => ({
  type: { kind: "list", of: { kind: "record", form: "rows" } },
  value,
});

export function formulaCase(
  formula: string,
  result: Value,
  fields: { readonly [name: string]: CaseField } = {},
  note?: string,
): FormulaCase {
  return { formula, fields, result, ...(note === undefined ? {} : { note }) };
}
