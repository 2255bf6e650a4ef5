/**
 * Exact decimal numbers: `coefficient / 10^scale`, of any size. The slow lane: `number.ts` comes here only for what
 * 15 digits can't hold. Results are exact, except for division, which keeps `divisionDigits`.
 */
export class Decimal {
  readonly coefficient: bigint;
  /** Digits after the point, never negative. */
  readonly scale: number;

  constructor(coefficient: bigint, scale: number) {
    this.coefficient = coefficient;
    this.scale = scale;
  }

  toString(): string {
    return decimalText(this);
  }
}

/** Digits kept by a division: this many after the point and at least as many in all. */
export const divisionDigits = 24;

/** How a digit that is dropped moves the one before it. */
export type RoundingMode = "half-away" | "away" | "toward-zero" | "floor" | "ceiling";

const powers: bigint[] = [1n];
export function powerOfTen(exponent: number): bigint {
  if (exponent > 400) return 10n ** BigInt(exponent);
  for (let next = powers.length; next <= exponent; next++) powers.push((powers[next - 1] as bigint) * 10n);
  return powers[exponent] as bigint;
}

const numeral = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** The number a text writes (`-12.50`, `1e-7`); undefined where it writes none or has more than 1,000 digits. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > 1_100) return undefined;
  const found = numeral.exec(text);
  if (!found) return undefined;
  const [, sign, whole = "", fraction = "", exponentText] = found;
  if (whole.length + fraction.length === 0) return undefined;
  const exponent = exponentText === undefined ? 0 : Number(exponentText);
  if (Math.abs(exponent) > 1_000) return undefined;
  const magnitude = BigInt(whole + fraction);
  const coefficient = sign === "-" ? -magnitude : magnitude;
  const scale = fraction.length - exponent;
  return scale >= 0 ? new Decimal(coefficient, scale) : new Decimal(coefficient * powerOfTen(-scale), 0);
}

/** The decimal that a finite JavaScript number prints as: 0.1 is one tenth, not its binary neighbour. */
export function decimalOfNumber(value: number): Decimal {
  if (Number.isSafeInteger(value)) return new Decimal(BigInt(value), 0);
  return parseDecimal(String(value)) ?? new Decimal(0n, 0);
}

/** Plain notation without exponent and without trailing zeros: `0.0000001`, `100`. */
export function decimalText(value: Decimal): string {
  const negative = value.coefficient < 0n;
  let digits = (negative ? -value.coefficient : value.coefficient).toString();
  if (value.scale > 0) {
    digits = digits.padStart(value.scale + 1, "0");
    const point = digits.length - value.scale;
    let end = digits.length;
    while (end > point && digits.charCodeAt(end - 1) === 48) end--;
    digits = end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`;
  }
  return negative && digits !== "0" ? `-${digits}` : digits;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return new Decimal(coefficientAt(a, scale) + coefficientAt(b, scale), scale);
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return new Decimal(a.coefficient * b.coefficient, a.scale + b.scale);
}

/** `a / b`, half away from zero; b must not be zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  // A quotient far below 1 gets more digits after the point, so that its leading digits are as many.
  const shortfall = Math.max(0, digitCount(b.coefficient) - b.scale - (digitCount(a.coefficient) - a.scale));
  const scale = Math.max(divisionDigits + shortfall, a.scale - b.scale);
  const shift = scale + b.scale - a.scale;
  const numerator = a.coefficient * powerOfTen(shift + 1);
  return roundDecimal(new Decimal(numerator / b.coefficient, scale + 1), scale, "half-away");
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = coefficientAt(a, scale);
  const right = coefficientAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounded to `digits` after the point; negative digits round before it (-2: to hundreds). */
export function roundDecimal(value: Decimal, digits: number, mode: RoundingMode): Decimal {
  if (digits >= value.scale) return value;
  const unit = powerOfTen(value.scale - digits);
  const quotient = value.coefficient / unit;
  const remainder = value.coefficient % unit;
  const rounded = remainder === 0n ? quotient : quotient + step(remainder, unit, mode);
  return digits >= 0 ? new Decimal(rounded, digits) : new Decimal(rounded * powerOfTen(-digits), 0);
}

/** The integer part of `value * 10^scale`. */
export function coefficientAt(value: Decimal, scale: number): bigint {
  return scale >= value.scale
    ? value.coefficient * powerOfTen(scale - value.scale)
    : value.coefficient / powerOfTen(value.scale - scale);
}

export function digitCount(coefficient: bigint): number {
  const text = coefficient.toString();
  return coefficient < 0n ? text.length - 1 : text.length;
}

function step(remainder: bigint, unit: bigint, mode: RoundingMode): bigint {
  const sign = remainder < 0n ? -1n : 1n;
  const magnitude = remainder * sign;
  switch (mode) {
    case "half-away":
      return magnitude * 2n >= unit ? sign : 0n;
    case "away":
      return sign;
    case "toward-zero":
      return 0n;
    case "floor":
      return sign < 0n ? -1n : 0n;
    case "ceiling":
      return sign > 0n ? 1n : 0n;
  }
}
