import type { Value } from "../types.ts";
import { Decimal } from "./decimal.ts";
import { errorOf, FormulaError, wrongNumber, wrongValue } from "./error.ts";
import { numberText, toNumber } from "./number.ts";

/**
 * A value inside an evaluation. Dates, datetimes and times are their ISO texts (the static type says which), a record
 * is its id or an object with its fields, errors are `FormulaError`, numbers `number | Decimal`; empty is null.
 */
export type Inner = null | boolean | number | string | Decimal | FormulaError | readonly Inner[] | InnerRecord;
export type InnerRecord = { readonly [key: string]: unknown };

/** Takes a value from a record into an evaluation. Functions, symbols and the like have no meaning there: `#VALUE!`. */
export function fromOutside(value: unknown): Inner {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      // True for all finite numbers, false for NaN and the infinities.
      return value - value === 0 ? value : wrongNumber;
    case "undefined":
      return null;
    case "object":
      if (value === null) return null;
      if (Array.isArray(value)) return value as readonly Inner[];
      if (value instanceof Decimal || value instanceof FormulaError) return value;
      return errorOf(value) ?? (value as InnerRecord);
    case "bigint":
      return new Decimal(value, 0);
    default:
      return wrongValue;
  }
}

/** Hands a value to whoever asked: plain JSON. A record keeps its own JSON fields only. */
export function toOutside(value: Inner): Value {
  return leave(value, numberOut);
}

/** The same, with numbers that no JSON number holds as texts: `"9007199254740993"`. */
export function toOutsideExactly(value: Inner): Value {
  return leave(value, numberText);
}

function leave(value: Inner, write: (value: Decimal) => Value): Value {
  if (typeof value === "number") return value === 0 ? 0 : value;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Decimal) return write(value);
  if (value instanceof FormulaError) return value.value;
  if (Array.isArray(value)) return value.map((item) => leave(fromOutside(item), write));
  const record: { [key: string]: Value } = Object.create(null);
  for (const key of Object.keys(value)) record[key] = leave(fromOutside((value as InnerRecord)[key]), write);
  return { ...record };
}

function numberOut(value: Decimal): Value {
  const near = toNumber(value);
  return Number.isFinite(near) ? near : wrongNumber.value;
}

/** Empty: null, "" and a list without items. */
export function isBlank(value: Inner): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

export function isNumeric(value: unknown): value is number | Decimal {
  return typeof value === "number" || value instanceof Decimal;
}

export function isList(value: Inner): value is readonly Inner[] {
  return Array.isArray(value);
}
