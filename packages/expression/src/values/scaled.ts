/**
 * Decimals taken apart: an integer of at most 15 digits, and how many of them stand behind the point. A decimal of up to
 * 15 digits and the double nearest to it determine one another (IEEE 754: DBL_DIG is 15), so `19.99` is 1999 and 2, and
 * sums and products of such pairs are exact in doubles. The scale travels in a register, because a pair returned would
 * be an allocation. NaN in place of the integer: what was given does not fit, take the slow lane.
 */

const maxExact = 999_999_999_999_999;
const maxScale = 18;
const tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18];

/** Scale of the integer that was computed last. */
export let scale = 0;

/** The integer `value * 10^scale`. Scales tried: 0, 2, 4, 6, 9. */
export function split(value: number): number {
  if (Number.isInteger(value)) {
    scale = 0;
    return within(value) ? value : Number.NaN;
  }
  let scaled = Math.round(value * 100);
  if (scaled / 100 === value && within(scaled)) {
    scale = 2;
    return scaled;
  }
  scaled = Math.round(value * 1e4);
  if (scaled / 1e4 === value && within(scaled)) {
    scale = 4;
    return scaled;
  }
  scaled = Math.round(value * 1e6);
  if (scaled / 1e6 === value && within(scaled)) {
    scale = 6;
    return scaled;
  }
  scaled = Math.round(value * 1e9);
  if (scaled / 1e9 === value && within(scaled)) {
    scale = 9;
    return scaled;
  }
  return Number.NaN;
}

export function within(integer: number): boolean {
  return integer <= maxExact && integer >= -maxExact;
}

/** Sets the register beside an integer that was kept. */
export function restore(of: number): void {
  scale = of;
}

/** The number that an integer of the current scale stands for: one division, rounded correctly. */
export function merge(integer: number): number {
  return scale === 0 ? integer : integer / (tens[scale] as number);
}

/** The same for an integer of any scale. */
export function mergeAt(integer: number, of: number): number {
  return of === 0 ? integer : integer / (tens[of] as number);
}

export function power(exponent: number): number {
  return tens[exponent] as number;
}

/** The sum of an integer of one scale and another of the current scale; a difference where `sign` is -1. */
export function addScaled(left: number, leftScale: number, right: number, sign: 1 | -1): number {
  let a = left;
  let b = right;
  if (leftScale < scale) a *= tens[scale - leftScale] as number;
  else if (leftScale > scale) {
    b *= tens[leftScale - scale] as number;
    scale = leftScale;
  }
  // Each side must be within as well: one that lost digits could still give a small sum. NaN fails here too.
  const sum = a + b * sign;
  return within(a) && within(b) && within(sum) ? sum : Number.NaN;
}

export function multiplyScaled(left: number, leftScale: number, right: number): number {
  const product = left * right;
  scale += leftScale;
  return scale <= maxScale && within(product) ? product : Number.NaN;
}
