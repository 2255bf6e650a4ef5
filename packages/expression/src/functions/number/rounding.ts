import type { Typed } from "../../check/typed.ts";
import { types } from "../../check/typed.ts";
import { roundingSql } from "../../sql/rounding.ts";
import type { RoundingMode } from "../../values/decimal.ts";
import { divisionByZero, FormulaError, wrongNumber } from "../../values/error.ts";
import { divide, isZero, multiply, type Numeric, round, signOf } from "../../values/number.ts";
import type { Inner } from "../../values/value.ts";
import { defineFunction, type FunctionEntry, type Help } from "../entry.ts";

const number = { name: "number", kind: "number" } as const;
const digits = { name: "digits", kind: "integer", optional: true } as const;

/** A decimal stays a decimal, a number a number. */
export function sameNumberType(args: readonly Typed[]) {
  return args[0]?.type.kind === "decimal" ? types.decimal : types.number;
}

function roundingFunction(
  name: string,
  mode: Extract<RoundingMode, "half-away" | "away" | "toward-zero">,
  rest: { help: Help; aliases: readonly string[]; examples: FunctionEntry["examples"] },
): FunctionEntry {
  return defineFunction({
    name,
    family: "number",
    params: [number, digits],
    returns: sameNumberType,
    apply: ([value, places]) => roundTo(value, places ?? 0, mode),
    sql: roundingSql(mode),
    ...rest,
  });
}

function roundTo(value: Numeric, places: number, mode: RoundingMode): Inner {
  return Math.abs(places) > 400 ? wrongNumber : round(value, places, mode);
}

export const roundFunction = roundingFunction("ROUND", "half-away", {
  aliases: ["四舍五入"],
  help: {
    "zh-CN": "四舍五入到指定的小数位数（省略为 0，负数表示小数点左边的位数）。按十进制计算，-2.5 得 -3。",
    "en-US":
      "Rounds to a number of decimal places (0 where left out, negative before the point), halves away from zero, on the decimal value.",
  },
  examples: [
    { formula: "ROUND(1.005, 2)", result: 1.01 },
    { formula: "ROUND(-2.5, 0)", result: -3 },
    { formula: "ROUND(1234.5, -2)", result: 1200 },
    { formula: "ROUND(2.5)", result: 3 },
  ],
});

export const roundUp = roundingFunction("ROUNDUP", "away", {
  aliases: ["向上舍入", "进位"],
  help: {
    "zh-CN": "向远离 0 的方向舍入到指定的小数位数。",
    "en-US": "Rounds away from zero to a number of decimal places.",
  },
  examples: [
    { formula: "ROUNDUP(1.001, 2)", result: 1.01 },
    { formula: "ROUNDUP(-1.2, 0)", result: -2 },
    { formula: "ROUNDUP(21, -1)", result: 30 },
  ],
});

export const roundDown = roundingFunction("ROUNDDOWN", "toward-zero", {
  aliases: ["向下舍入", "舍去"],
  help: {
    "zh-CN": "向 0 的方向舍入到指定的小数位数。",
    "en-US": "Rounds towards zero to a number of decimal places.",
  },
  examples: [
    { formula: "ROUNDDOWN(1.999, 2)", result: 1.99 },
    { formula: "ROUNDDOWN(-1.9, 0)", result: -1 },
  ],
});

export const trunc = roundingFunction("TRUNC", "toward-zero", {
  aliases: ["截断", "截尾取整"],
  help: {
    "zh-CN": "截去小数位数之后的部分（省略为 0）。",
    "en-US": "Cuts off what is behind a number of decimal places (0 where left out).",
  },
  examples: [
    { formula: "TRUNC(-3.2)", result: -3 },
    { formula: "TRUNC(3.14159, 2)", result: 3.14 },
  ],
});

export const int = defineFunction({
  name: "INT",
  family: "number",
  params: [number],
  returns: sameNumberType,
  apply: ([value]) => round(value, 0, "floor"),
  sql: roundingSql("floor"),
  aliases: ["取整", "向下取整"],
  help: { "zh-CN": "不大于该数的最大整数。", "en-US": "The greatest whole number that is not above the number." },
  examples: [
    { formula: "INT(3.7)", result: 3 },
    { formula: "INT(-3.2)", result: -4 },
  ],
});

/** The multiple of `step` beside `value`; the sign of the step doesn't matter. */
function toMultiple(value: Numeric, step: Numeric, mode: RoundingMode): Inner {
  if (isZero(step)) return divisionByZero;
  const size = signOf(step) < 0 ? multiply(step, -1) : step;
  if (size instanceof FormulaError) return size;
  const quotient = divide(value, size);
  const count = quotient instanceof FormulaError ? quotient : round(quotient, 0, mode);
  return count instanceof FormulaError ? count : multiply(count, size);
}

function multipleFunction(
  name: string,
  mode: RoundingMode,
  rest: { help: Help; aliases: readonly string[]; examples: FunctionEntry["examples"] },
): FunctionEntry {
  return defineFunction({
    name,
    family: "number",
    params: [number, { name: "multiple", kind: "number", optional: true }],
    returns: types.decimal,
    apply: ([value, step]) => toMultiple(value, step ?? 1, mode),
    ...rest,
  });
}

export const ceiling = multipleFunction("CEILING", "ceiling", {
  aliases: ["CEIL", "向上取整", "天花板"],
  help: {
    "zh-CN": "不小于该数的最小倍数（省略倍数为 1）。",
    "en-US": "The least multiple (of 1 where left out) that is not below the number.",
  },
  examples: [
    { formula: "CEILING(4.3, 1)", result: 5 },
    { formula: "CEILING(-4.3)", result: -4 },
    { formula: "CEILING(21, 5)", result: 25 },
  ],
});

export const floor = multipleFunction("FLOOR", "floor", {
  aliases: ["向下取倍数", "地板"],
  help: {
    "zh-CN": "不大于该数的最大倍数（省略倍数为 1）。",
    "en-US": "The greatest multiple (of 1 where left out) that is not above the number.",
  },
  examples: [
    { formula: "FLOOR(4.7, 1)", result: 4 },
    { formula: "FLOOR(-4.3)", result: -5 },
    { formula: "FLOOR(0.38, 0.05)", result: 0.35 },
  ],
});

export const mround = multipleFunction("MROUND", "half-away", {
  aliases: ["取最近倍数"],
  help: { "zh-CN": "最接近的倍数。", "en-US": "The nearest multiple." },
  examples: [
    { formula: "MROUND(10, 3)", result: 9 },
    { formula: "MROUND(1.3, 0.25)", result: 1.25 },
    { formula: "MROUND(1, 0)", result: { error: "#DIV/0!" } },
  ],
});
