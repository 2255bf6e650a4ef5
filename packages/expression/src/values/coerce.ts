import { Decimal } from "./decimal.ts";
import { FormulaError, wrongValue } from "./error.ts";
import { type Numeric, numberText, parseNumber } from "./number.ts";
import { fromOutside, type Inner, isList } from "./value.ts";

/** As a number: empty is 0, a text is what it writes, anything else `#VALUE!`. */
export function toNumeric(value: Inner): Numeric | FormulaError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return value === "" ? 0 : (parseNumber(value) ?? wrongValue);
  if (value instanceof Decimal || value instanceof FormulaError) return value;
  return wrongValue;
}

/** As a text: empty is "", truth is `true` or `false`, a record is its id; a list has no text (`#VALUE!`). */
export function toText(value: Inner): string | FormulaError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number" || value instanceof Decimal) return numberText(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (value instanceof FormulaError) return value;
  const id = idOf(value);
  return typeof id === "string" ? id : wrongValue;
}

/**
 * As a condition, by JSON Logic's table: empty, false, 0, "" and a list without items are false. Errors stay errors.
 */
export function toTruth(value: Inner): boolean | FormulaError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") return value !== "";
  if (value instanceof FormulaError) return value;
  if (isList(value)) return value.length > 0;
  return value instanceof Decimal ? value.coefficient !== 0n : true;
}

/** As a list: empty is none, a single value is a list of it. */
export function toList(value: Inner): readonly Inner[] | FormulaError {
  if (isList(value)) return value;
  if (value === null) return [];
  return value instanceof FormulaError ? value : [value];
}

/** A record given with its fields counts as its id wherever a single value is wanted. */
export function idOf(value: Inner): Inner {
  if (typeof value !== "object" || value === null || isList(value)) return value;
  if (value instanceof Decimal || value instanceof FormulaError) return value;
  return Object.hasOwn(value, "id") ? fromOutside(value.id) : value;
}
