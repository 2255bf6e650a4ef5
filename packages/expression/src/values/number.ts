/**
 * Arithmetic that is exact and still as fast as JavaScript's own numbers in everyday cases.
 *
 * A number inside an evaluation is a `Numeric`: a JavaScript number, which stands for *the decimal it prints as*, or a
 * `Decimal` where no JavaScript number prints as the value. A decimal of up to 15 digits and the double nearest to it
 * determine one another (IEEE 754: DBL_DIG is 15), so such a number can be taken apart into an integer and a scale,
 * computed with exactly, and put together by one correctly rounded division. What does not fit takes the slow lane.
 */

import { limits } from "../limits.ts";
import {
  addDecimals,
  compareDecimals,
  Decimal,
  decimalOfNumber,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  type RoundingMode,
  roundDecimal,
} from "./decimal.ts";
import { divisionByZero, type FormulaError, wrongNumber } from "./error.ts";

export type Numeric = number | Decimal;

const maxExact = 999_999_999_999_999;
const tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

/** Scale found by the last call of `split`; a register, because a pair returned would be an allocation. */
let splitScale = 0;

/** The integer `value * 10^splitScale`; NaN where that has more than 15 digits. Scales tried: 0, 2, 4, 6, 9. */
function split(value: number): number {
  if (Number.isInteger(value)) {
    splitScale = 0;
    return value <= maxExact && value >= -maxExact ? value : Number.NaN;
  }
  let scaled = Math.round(value * 100);
  if (scaled / 100 === value && within(scaled)) {
    splitScale = 2;
    return scaled;
  }
  scaled = Math.round(value * 1e4);
  if (scaled / 1e4 === value && within(scaled)) {
    splitScale = 4;
    return scaled;
  }
  scaled = Math.round(value * 1e6);
  if (scaled / 1e6 === value && within(scaled)) {
    splitScale = 6;
    return scaled;
  }
  scaled = Math.round(value * 1e9);
  if (scaled / 1e9 === value && within(scaled)) {
    splitScale = 9;
    return scaled;
  }
  return Number.NaN;
}

function within(integer: number): boolean {
  return integer <= maxExact && integer >= -maxExact;
}

export function add(a: Numeric, b: Numeric): Numeric | FormulaError {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isInteger(a) && Number.isInteger(b) && within(sum)) return sum;
    let left = split(a);
    const leftScale = splitScale;
    let right = split(b);
    const rightScale = splitScale;
    let scale = leftScale;
    if (leftScale < rightScale) {
      left *= tens[rightScale - leftScale] as number;
      scale = rightScale;
    } else if (rightScale < leftScale) right *= tens[leftScale - rightScale] as number;
    // Each side must be within as well: a side that lost digits could still give a small sum. NaN fails here too.
    if (within(left) && within(right) && within(left + right)) return (left + right) / (tens[scale] as number);
  }
  return settle(addDecimals(toDecimal(a), toDecimal(b)));
}

export function subtract(a: Numeric, b: Numeric): Numeric | FormulaError {
  return add(a, negate(b));
}

export function multiply(a: Numeric, b: Numeric): Numeric | FormulaError {
  if (typeof a === "number" && typeof b === "number") {
    const left = split(a);
    const leftScale = splitScale;
    const right = split(b);
    const product = left * right;
    if (within(product)) {
      const scale = leftScale + splitScale;
      return scale === 0 ? product : product / (tens[scale] as number);
    }
  }
  return settle(multiplyDecimals(toDecimal(a), toDecimal(b)));
}

/** Division by zero is `#DIV/0!`. */
export function divide(a: Numeric, b: Numeric): Numeric | FormulaError {
  if (isZero(b)) return divisionByZero;
  if (typeof a === "number" && typeof b === "number") {
    const quotient = a / b;
    // Right if multiplying back gives the same decimal; that holds for everything that divides evenly.
    if (!Number.isNaN(split(quotient)) && multiply(quotient, b) === a) return quotient;
  }
  return settle(divideDecimals(toDecimal(a), toDecimal(b)));
}

export function negate(a: Numeric): Numeric {
  return typeof a === "number" ? -a : new Decimal(-a.coefficient, a.scale);
}

export function compareNumbers(a: Numeric, b: Numeric): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  return compareDecimals(toDecimal(a), toDecimal(b));
}

/** Rounded to `digits` after the point (before it where negative). */
export function round(value: Numeric, digits: number, mode: RoundingMode): Numeric | FormulaError {
  if (typeof value === "number") {
    if (digits >= 0 && Number.isInteger(value)) return value;
    const scaled = split(value);
    if (digits >= 0 && !Number.isNaN(scaled)) {
      if (splitScale <= digits) return value;
      const unit = tens[splitScale - digits] as number;
      const rest = scaled % unit;
      return ((scaled - rest) / unit + roundingStep(rest, unit, mode)) / (tens[digits] as number);
    }
  }
  if (digits < -limits.digits) return 0;
  return settle(roundDecimal(toDecimal(value), digits, mode));
}

function roundingStep(rest: number, unit: number, mode: RoundingMode): number {
  if (rest === 0) return 0;
  const sign = rest < 0 ? -1 : 1;
  if (mode === "half-away") return rest * sign * 2 >= unit ? sign : 0;
  if (mode === "away") return sign;
  if (mode === "toward-zero") return 0;
  return mode === "floor" ? (sign < 0 ? -1 : 0) : sign > 0 ? 1 : 0;
}

export function isZero(value: Numeric): boolean {
  return typeof value === "number" ? value === 0 : value.coefficient === 0n;
}

export function signOf(value: Numeric): number {
  if (typeof value === "number") return value > 0 ? 1 : value < 0 ? -1 : 0;
  return value.coefficient > 0n ? 1 : value.coefficient < 0n ? -1 : 0;
}

export function toDecimal(value: Numeric): Decimal {
  return typeof value === "number" ? decimalOfNumber(value) : value;
}

/** The nearest JavaScript number. */
export function toNumber(value: Numeric): number {
  return typeof value === "number" ? value : Number(decimalText(value));
}

/** The Numeric of a decimal: a JavaScript number wherever one prints as it. Absurd lengths are `#NUM!`. */
export function settle(value: Decimal): Numeric | FormulaError {
  const near = Number(decimalText(value));
  if (!Number.isFinite(near)) return wrongNumber;
  if (compareDecimals(decimalOfNumber(near), value) === 0) return near === 0 ? 0 : near;
  if (value.scale > limits.digits) return settle(roundDecimal(value, limits.digits / 2, "half-away"));
  return value;
}

/** A result of JavaScript's own mathematics, cut to the 15 digits in which all engines agree. */
export function ofFloat(value: number): Numeric | FormulaError {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : wrongNumber;
}

const trimmed = /^\s+|\s+$/g;

/** The number that a text writes, spaces around it ignored; undefined where it writes none. */
export function parseNumber(text: string): Numeric | undefined {
  const bare = text.replace(trimmed, "");
  const exact = parseDecimal(bare);
  if (!exact) return undefined;
  const value = settle(exact);
  return typeof value === "number" || value instanceof Decimal ? value : undefined;
}

/** How a number is written in a text: plain, without exponent or trailing zeros. */
export function numberText(value: Numeric): string {
  if (typeof value === "number") {
    if (value === 0) return "0";
    const size = value < 0 ? -value : value;
    if (size < 1e21 && size >= 1e-6) return String(value);
  }
  return decimalText(toDecimal(value));
}
