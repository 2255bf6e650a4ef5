import { types } from "../../check/typed.ts";
import { FormulaError, notAvailable, wrongNumber } from "../../values/error.ts";
import {
  add,
  compareNumbers,
  multiply,
  type Numeric,
  numberText,
  ofFloat,
  round,
  signOf,
  subtract,
  toNumber,
} from "../../values/number.ts";
import { defineFunction } from "../entry.ts";

const number = { name: "number", kind: "number" } as const;

export const exp = defineFunction({
  name: "EXP",
  family: "number",
  params: [number],
  returns: types.number,
  apply: ([value]) => ofFloat(Math.exp(toNumber(value))),
  aliases: ["指数"],
  help: {
    "zh-CN": "e 的若干次方，15 位有效数字。",
    "en-US": "e to a power, to 15 digits.",
  },
  examples: [
    { formula: "EXP(0)", result: 1 },
    { formula: "ROUND(EXP(2), 3)", result: 7.389 },
  ],
});

/** Logarithms exist above zero only. */
function logarithm(value: Numeric, compute: (value: number) => number) {
  return signOf(value) <= 0 ? wrongNumber : ofFloat(compute(toNumber(value)));
}

export const ln = defineFunction({
  name: "LN",
  family: "number",
  params: [number],
  returns: types.number,
  apply: ([value]) => logarithm(value, Math.log),
  aliases: ["自然对数"],
  help: { "zh-CN": "自然对数；非正数得到 #NUM!。", "en-US": "The natural logarithm; #NUM! unless above zero." },
  examples: [
    { formula: "LN(1)", result: 0 },
    { formula: "LN(0)", result: { error: "#NUM!" } },
  ],
});

export const log = defineFunction({
  name: "LOG",
  family: "number",
  params: [number, { name: "base", kind: "number", optional: true }],
  returns: types.number,
  apply: ([value, base]) => {
    if (base === undefined || compareNumbers(base, 10) === 0) return logarithm(value, Math.log10);
    if (signOf(base) <= 0 || compareNumbers(base, 1) === 0) return wrongNumber;
    if (compareNumbers(base, 2) === 0) return logarithm(value, Math.log2);
    return logarithm(value, (one) => Math.log(one) / Math.log(toNumber(base)));
  },
  aliases: ["对数"],
  help: { "zh-CN": "对数，省略底数时为 10。", "en-US": "The logarithm, to base 10 where none is given." },
  examples: [
    { formula: "LOG(100)", result: 2 },
    { formula: "LOG(8, 2)", result: 3 },
  ],
});

export const log10 = defineFunction({
  name: "LOG10",
  family: "number",
  params: [number],
  returns: types.number,
  apply: ([value]) => logarithm(value, Math.log10),
  aliases: ["常用对数"],
  help: { "zh-CN": "以 10 为底的对数。", "en-US": "The logarithm to base 10." },
  examples: [{ formula: "LOG10(1000)", result: 3 }],
});

export const pi = defineFunction({
  name: "PI",
  family: "number",
  params: [],
  returns: types.number,
  apply: () => ofFloat(Math.PI),
  aliases: ["圆周率"],
  help: { "zh-CN": "圆周率，15 位。", "en-US": "The number pi, to 15 digits." },
  examples: [{ formula: "ROUND(PI() * 100, 1)", result: 314.2 }],
});

export const rand = defineFunction({
  name: "RAND",
  family: "number",
  params: [],
  returns: types.number,
  isVolatile: true,
  isRandom: true,
  apply: (_, { environment }) => {
    const drawn = environment.random?.();
    return drawn === undefined ? notAvailable : Math.floor(drawn * 1e15) / 1e15;
  },
  aliases: ["RANDOM", "随机数"],
  help: { "zh-CN": "0 到 1 之间的随机数。", "en-US": "A random number from 0 up to 1." },
  examples: [{ formula: "BETWEEN(RAND(), 0, 1)", result: true }],
});

export const randBetween = defineFunction({
  name: "RANDBETWEEN",
  family: "number",
  params: [
    { name: "low", kind: "number" },
    { name: "high", kind: "number" },
  ],
  returns: types.number,
  isVolatile: true,
  isRandom: true,
  apply: ([low, high], { environment }) => {
    const drawn = environment.random?.();
    if (drawn === undefined) return notAvailable;
    const least = round(low, 0, "ceiling");
    const most = round(high, 0, "floor");
    if (least instanceof FormulaError || most instanceof FormulaError) return wrongNumber;
    const span = subtract(most, least);
    if (span instanceof FormulaError || signOf(span) < 0) return wrongNumber;
    const steps = add(span, 1);
    const scaled = steps instanceof FormulaError ? steps : multiply(steps, Math.floor(drawn * 1e15) / 1e15);
    const step = scaled instanceof FormulaError ? scaled : round(scaled, 0, "floor");
    return step instanceof FormulaError ? step : add(least, step);
  },
  aliases: ["随机整数"],
  help: { "zh-CN": "两数之间的随机整数，包含两端。", "en-US": "A random whole number between two, both included." },
  examples: [
    { formula: "BETWEEN(RANDBETWEEN(1, 6), 1, 6)", result: true },
    { formula: "RANDBETWEEN(6, 1)", result: { error: "#NUM!" } },
  ],
});

/** Plain digits with exactly `places` behind the point, and commas between thousands. */
export function fixedText(value: Numeric, places: number, hasCommas: boolean): string | FormulaError {
  const rounded = round(value, places, "half-away");
  if (rounded instanceof FormulaError) return rounded;
  const [whole = "0", fraction = ""] = numberText(rounded).split(".");
  const grouped = hasCommas ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return places > 0 ? `${grouped}.${fraction.padEnd(places, "0")}` : grouped;
}

export const fixed = defineFunction({
  name: "FIXED",
  family: "number",
  params: [
    number,
    { name: "digits", kind: "integer", optional: true },
    { name: "without commas", kind: "truth", optional: true },
  ],
  returns: types.text,
  apply: ([value, places, isPlain]) => {
    if (Math.abs(places ?? 2) > 100) return wrongNumber;
    return fixedText(value, places ?? 2, !isPlain);
  },
  aliases: ["固定小数", "千分位"],
  help: {
    "zh-CN": "写成固定小数位数的文本（省略为 2），默认带千分位逗号。",
    "en-US": "The number as a text with a fixed number of decimals (2 where left out), with commas between thousands.",
  },
  examples: [
    { formula: "FIXED(1234567.005)", result: "1,234,567.01" },
    { formula: "FIXED(1234.5, 1, TRUE)", result: "1234.5" },
    { formula: "FIXED(-1234, 0)", result: "-1,234" },
  ],
});
