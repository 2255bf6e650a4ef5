/**
 * Arithmetic that is exact and still as fast as JavaScript's own numbers in everyday cases.
 *
 * A number inside an evaluation is a `Numeric`: a JavaScript number, which stands for *the decimal it prints as*, or a
 * `Decimal` where no JavaScript number prints as the value. What has up to 15 digits is computed in doubles (scaled.ts);
 * what does not fit takes the slow lane (decimal.ts).
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
import { addScaled, merge, multiplyScaled, power, scale, split } from "./scaled.ts";

export type Numeric = number | Decimal;

export function add(a: Numeric, b: Numeric): Numeric | FormulaError {
  if (typeof a === "number" && typeof b === "number") {
    const left = split(a);
    const leftScale = scale;
    const sum = addScaled(left, leftScale, split(b), 1);
    if (!Number.isNaN(sum)) return merge(sum);
  }
  return settle(addDecimals(toDecimal(a), toDecimal(b)));
}

export function subtract(a: Numeric, b: Numeric): Numeric | FormulaError {
  return add(a, negate(b));
}

export function multiply(a: Numeric, b: Numeric): Numeric | FormulaError {
  if (typeof a === "number" && typeof b === "number") {
    const left = split(a);
    const leftScale = scale;
    const product = multiplyScaled(left, leftScale, split(b));
    if (!Number.isNaN(product)) return merge(product);
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
      if (scale <= digits) return value;
      const unit = power(scale - digits);
      const rest = scaled % unit;
      return ((scaled - rest) / unit + roundingStep(rest, unit, mode)) / power(digits);
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
