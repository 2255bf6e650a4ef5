import type { Scope, ValueType } from "@mortise/expression";

const day = /^\d{4}-\d\d-\d\d$/;
const instant = /^\d{4}-\d\d-\d\dT/;
const decimal = /^-?\d+(\.\d+)?$/;

/**
 * Names and types as the data shows them: a text that looks like a date is one, one that is a number is a decimal (JSON
 * has no other way to write 9007199254740993), a list of objects is a subform whose columns are lists.
 */
export function scopeOfData(data: unknown): Scope {
  return { typeOf: (path) => typeOfValue(valueAt(data, path)) };
}

export function typeOfValue(value: unknown): ValueType | undefined {
  if (value === undefined) return undefined;
  if (value === null) return { kind: "any" };
  if (Array.isArray(value)) {
    const known = value.map(typeOfValue).find((type) => type && type.kind !== "any");
    return { kind: "list", of: known ?? { kind: "any" } };
  }
  if (typeof value === "number" || typeof value === "boolean") return { kind: typeof value as "number" | "boolean" };
  if (typeof value !== "string") return { kind: "record", form: "" };
  if (day.test(value)) return { kind: "date" };
  if (instant.test(value)) return { kind: "datetime" };
  return { kind: decimal.test(value) ? "decimal" : "text" };
}

export function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const [index, part] of path.entries()) {
    if (Array.isArray(value)) return value.map((row) => valueAt(row, path.slice(index)));
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as { [key: string]: unknown })[part];
  }
  return value;
}
