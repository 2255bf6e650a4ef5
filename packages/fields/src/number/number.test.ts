import { sampleField } from "@mortise/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { number } from "./number.definition.ts";

const context = { locale: "zh-CN", timeZone: "Asia/Shanghai", currency: "CNY" } as const;
const { field } = sampleField(number, {});
const read = (text: string) => {
  const result = number.read(text, field, context);
  return result.ok ? result.value : result.error.code;
};

describe("a number in a spreadsheet", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1,234,567.25", 1234567.25],
    ["1 234 567", 1234567],
    ["1'234", 1234],
    ["-12", -12],
    ["−12", -12],
    ["(1,234)", -1234],
    ["12.5%", 0.125],
    ["１２３．５", 123.5],
    ["１，２３４", 1234],
    ["￥1,234.50", 1234.5],
    ["¥ -3", -3],
    ["-¥3", -3],
    ["US$99", 99],
    ["99 USD", 99],
    ["RMB 99", 99],
    ["99元", 99],
    ["€12", 12],
    ["1.5E+05", 150000],
    [".5", 0.5],
    ["5.", 5],
    ["", null],
    ["  ", null],
  ])("%j is %j", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(["1.234,56", "1,23,4", "12,34", "abc", "--1", "(-1)", "1e", "1 2", "0x10", "Infinity", "NaN", "٣"])(
    "%j is refused rather than guessed",
    (text) => {
      expect(read(text)).toBe("number_expected");
    },
  );

  it("is what it was written as, whatever it was", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
        fc.constantFrom("zh-CN", "en-US"),
        (value, locale) => {
          // Twenty decimal places are shown: from a thousandth up they hold all seventeen digits that a number has.
          fc.pre(value === 0 || Math.abs(value) >= 1e-3);
          const text = number.format(value, field, { ...context, locale });
          expect(number.read(text, field, context)).toEqual({ ok: true, value: value === 0 ? 0 : value });
        },
      ),
    );
  });
});
