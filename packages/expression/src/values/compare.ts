import { Decimal } from "./decimal.ts";
import { FormulaError } from "./error.ts";
import { compareNumbers, type Numeric, parseNumber } from "./number.ts";
import { compareText } from "./text.ts";
import { fromOutside, type Inner, isBlank, isList, isNumeric } from "./value.ts";

/**
 * `=`: empties equal each other and "" only; a number equals a text that writes it; lists item by item. Truth counts as
 * 1 and 0 beside a number (JSON Logic's table). Errors are dealt with before.
 */
export function equals(a: Inner, b: Inner): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return false;
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (isList(a) || isList(b)) return isList(a) && isList(b) && equalLists(a, b, equals);
  const left = asNumber(a, b);
  const right = asNumber(b, a);
  return left !== undefined && right !== undefined && compareNumbers(left, right) === 0;
}

/** `===` of JSON Logic: equal and of the same type. */
export function isSame(a: Inner, b: Inner): boolean {
  if (a === b) return true;
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b) === 0;
  return isList(a) && isList(b) && equalLists(a, b, isSame);
}

/** -1, 0 or 1; undefined where an empty side or unlike types leave nothing to compare (every comparison is false). */
export function order(a: Inner, b: Inner): number | undefined {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  if (isBlank(a) || isBlank(b)) return undefined;
  if (typeof a === "string" && typeof b === "string") return Math.sign(compareText(a, b));
  const left = asNumber(a, b);
  const right = asNumber(b, a);
  return left === undefined || right === undefined ? undefined : compareNumbers(left, right);
}

/** The number a value counts as beside `other`: one of the two must be a number or a truth. */
function asNumber(value: Inner, other: Inner): Numeric | undefined {
  if (typeof value === "number" || value instanceof Decimal) return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string" || typeof other === "string") return undefined;
  return parseNumber(value);
}

function equalLists(a: readonly Inner[], b: readonly Inner[], same: (a: Inner, b: Inner) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => same(fromOutside(item), fromOutside(b[index])));
}

/** The first error among values; the one that the operation then is. */
export function firstError(a: Inner, b: Inner): FormulaError | undefined {
  if (a instanceof FormulaError) return a;
  return b instanceof FormulaError ? b : undefined;
}

/** Order for SORT, MEDIAN and the like: numbers, then texts, then truth; empties last. */
export function sortOrder(a: Inner, b: Inner): number {
  const left = rank(a);
  const right = rank(b);
  if (left !== right) return left - right;
  return left === 3 ? 0 : (order(a, b) ?? 0);
}

function rank(value: Inner): number {
  if (isBlank(value)) return 3;
  if (isNumeric(value)) return 0;
  return typeof value === "string" ? 1 : 2;
}
