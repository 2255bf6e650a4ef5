import { Decimal as Oracle } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal, parseDecimal } from "./decimal.ts";
import {
  add,
  compareNumbers,
  divide,
  multiply,
  type Numeric,
  numberText,
  parseNumber,
  round,
  subtract,
  toDecimal,
} from "./number.ts";

const Exact = Oracle.clone({ precision: 400, rounding: Oracle.ROUND_HALF_UP, toExpNeg: -1_000, toExpPos: 1_000 });

/** Amounts, rates, long decimals and the doubles that come of binary sums. */
const numeral = fc.oneof(
  fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, scale]) => `${digits}e-${scale}`),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 20 }))
    .map(([digits, scale]) => `${digits}e-${scale}`),
  fc.constantFrom(
    "0",
    "0.1",
    "0.2",
    "0.30000000000000004",
    "9007199254740993",
    "999999999999999",
    "-999999999999999.9",
    "1e-9",
    "1e15",
  ),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
    .filter((value) => Math.abs(value) > 1e-12)
    .map(String),
);

const numeric = (text: string): Numeric => parseNumber(text) as Numeric;
const textOf = (value: unknown) => numberText(value as Numeric);

describe("numbers beside decimal.js", () => {
  it.each([
    ["add", add, (a: Oracle, b: Oracle) => a.plus(b)],
    ["subtract", subtract, (a: Oracle, b: Oracle) => a.minus(b)],
    ["multiply", multiply, (a: Oracle, b: Oracle) => a.times(b)],
  ] as const)("%s exactly", (_, ours, theirs) => {
    fc.assert(
      fc.property(numeral, numeral, (a, b) => {
        expect(textOf(ours(numeric(a), numeric(b)))).toBe(theirs(new Exact(a), new Exact(b)).plus(0).toString());
      }),
      { numRuns: 5_000 },
    );
  });

  it("divide to 20 digits and more", () => {
    fc.assert(
      fc.property(numeral, numeral, (a, b) => {
        fc.pre(!new Exact(b).isZero());
        const quotient = new Exact(textOf(divide(numeric(a), numeric(b))));
        const exact = new Exact(a).div(new Exact(b));
        expect(quotient.minus(exact).abs().lte(exact.abs().times("1e-20").plus("1e-24"))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ["half-away", Oracle.ROUND_HALF_UP],
    ["away", Oracle.ROUND_UP],
    ["toward-zero", Oracle.ROUND_DOWN],
    ["floor", Oracle.ROUND_FLOOR],
    ["ceiling", Oracle.ROUND_CEIL],
  ] as const)("round %s", (mode, theirs) => {
    fc.assert(
      fc.property(numeral, fc.integer({ min: 0, max: 12 }), (text, digits) => {
        expect(textOf(round(numeric(text), digits, mode))).toBe(
          new Exact(text).toDecimalPlaces(digits, theirs).plus(0).toString(),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it("compare", () => {
    fc.assert(
      fc.property(numeral, numeral, (a, b) => {
        expect(compareNumbers(numeric(a), numeric(b))).toBe(new Exact(a).comparedTo(new Exact(b)));
      }),
    );
  });

  it("are JavaScript numbers wherever one prints as the value", () => {
    expect(numeric("0.30")).toBe(0.3);
    expect(numeric("1e3")).toBe(1_000);
    expect(numeric("9007199254740993")).toBeInstanceOf(Decimal);
    expect(subtract(numeric("9007199254740993"), numeric("9007199254740992"))).toBe(1);
    expect(toDecimal(0.1)).toEqual(new Decimal(1n, 1));
  });

  it.each([
    "",
    " ",
    ".",
    "-",
    "1e",
    "1.2.3",
    "0x10",
    "1_000",
    "NaN",
    "Infinity",
    "１",
    `1e${"9".repeat(9)}`,
    "1".repeat(2_000),
  ])("%s is no number", (text) => {
    expect(parseDecimal(text)).toBe(undefined);
  });
});
