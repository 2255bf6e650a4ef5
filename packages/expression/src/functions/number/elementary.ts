import { types } from "../../check/typed.ts";
import { align, exact } from "../../sql/numbers.ts";
import { eitherError, type SqlRule, sql } from "../../sql/part.ts";
import { Decimal, multiplyDecimals } from "../../values/decimal.ts";
import { divisionByZero, FormulaError, wrongNumber } from "../../values/error.ts";
import {
  divide,
  isZero,
  multiply,
  type Numeric,
  negate,
  ofFloat,
  round,
  settle,
  signOf,
  subtract,
  toDecimal,
  toNumber,
} from "../../values/number.ts";
import type { Inner } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";
import { sameNumberType } from "./rounding.ts";

const number = { name: "number", kind: "number" } as const;

export const abs = defineFunction({
  name: "ABS",
  family: "number",
  params: [number],
  returns: sameNumberType,
  apply: ([value]) => (signOf(value) < 0 ? negate(value) : value),
  sql: ([arg], context) => {
    const part = arg && context.compile(arg);
    const value = part && exact(part, context);
    return value && { ...value, sql: sql`abs(${value.sql})`, isSimple: false };
  },
  aliases: ["绝对值"],
  help: { "zh-CN": "绝对值。", "en-US": "The number without its sign." },
  examples: [{ formula: "ABS(-2.5)", result: 2.5 }],
});

export const sign = defineFunction({
  name: "SIGN",
  family: "number",
  params: [number],
  returns: types.number,
  apply: ([value]) => signOf(value),
  sql: ([arg], context) => {
    const part = arg && context.compile(arg);
    const value = part && exact(part, context);
    if (!value) return undefined;
    const form = context.isPostgres ? ({ as: "numeric" } as const) : ({ as: "scaled", scale: 0 } as const);
    return { ...value, form, sql: sql`sign(${value.sql})`, isSimple: false };
  },
  aliases: ["符号", "正负号"],
  help: { "zh-CN": "正数为 1，负数为 -1，零为 0。", "en-US": "1 for a number above zero, -1 below, 0 for zero." },
  examples: [
    { formula: "SIGN(-3)", result: -1 },
    { formula: "SIGN(0)", result: 0 },
  ],
});

function modulo(a: Numeric, b: Numeric): Inner {
  if (isZero(b)) return divisionByZero;
  const quotient = divide(a, b);
  const whole = quotient instanceof FormulaError ? quotient : round(quotient, 0, "floor");
  const product = whole instanceof FormulaError ? whole : multiply(whole, b);
  return product instanceof FormulaError ? product : subtract(a, product);
}

/** Both databases' remainder has the sign of the dividend; adding the divisor and taking it again gives the divisor's. */
const moduloSql: SqlRule = (args, context) => {
  const parts = args.map((arg) => context.compile(arg)).map((part) => part && exact(part, context));
  const [left, right] = parts;
  if (!left || !right) return undefined;
  const aligned = align([left, right]);
  const [a, b] = aligned?.parts ?? [];
  if (!a || !b) return undefined;
  const isKnown = b.constant !== undefined && b.constant.value !== null && b.constant.value !== 0;
  const divisor = isKnown ? b.sql : sql`NULLIF(${b.sql}, 0)`;
  const zero = isKnown ? undefined : sql`(${b.sql} = 0)`;
  return {
    sql: sql`COALESCE(((${a.sql} % ${divisor}) + ${divisor}) % ${divisor}, 0)`,
    form: a.form,
    isNullable: false,
    isSimple: false,
    ...eitherError(left.error, right.error, zero),
  };
};

export const mod = defineFunction({
  name: "MOD",
  family: "number",
  params: [number, { name: "divisor", kind: "number" }],
  returns: types.decimal,
  apply: ([a, b]) => modulo(a, b),
  sql: moduloSql,
  aliases: ["求余", "余数", "取模"],
  help: {
    "zh-CN": "除法的余数，符号与除数相同。除数为 0 或空时得到 #DIV/0!。",
    "en-US": "The rest of a division, with the sign of the divisor. A divisor of 0 or empty gives #DIV/0!.",
  },
  examples: [
    { formula: "MOD(-7, 3)", result: 2 },
    { formula: "MOD(7.5, 2)", result: 1.5 },
    { formula: "MOD(1, 0)", result: { error: "#DIV/0!" } },
  ],
});

export const quotient = defineFunction({
  name: "QUOTIENT",
  family: "number",
  params: [number, { name: "divisor", kind: "number" }],
  returns: types.number,
  apply: ([a, b]) => {
    const value = divide(a, b);
    return value instanceof FormulaError ? value : round(value, 0, "toward-zero");
  },
  aliases: ["整除", "商"],
  help: { "zh-CN": "除法的整数部分。", "en-US": "The whole part of a division." },
  examples: [
    { formula: "QUOTIENT(7, 2)", result: 3 },
    { formula: "QUOTIENT(-7, 2)", result: -3 },
  ],
});

/** Exact for whole exponents, by squaring; otherwise by JavaScript's own function, to 15 digits. */
export function raise(base: Numeric, exponent: Numeric): Inner {
  const count = toNumber(exponent);
  if (!Number.isInteger(count) || Math.abs(count) > 1_000) {
    return signOf(base) < 0 && !Number.isInteger(count) ? wrongNumber : ofFloat(toNumber(base) ** count);
  }
  if (count < 0) {
    if (isZero(base)) return divisionByZero;
    const whole = raise(base, -count);
    return typeof whole === "number" || whole instanceof Decimal ? divide(1, whole) : whole;
  }
  let result = new Decimal(1n, 0);
  let factor = toDecimal(base);
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiplyDecimals(result, factor);
    if (left > 1) factor = multiplyDecimals(factor, factor);
    // Beyond any number that could leave as JSON: stop before it costs anything.
    if (factor.coefficient.toString(16).length > 4_000) return ofFloat(toNumber(base) ** count);
  }
  return settle(result);
}

export const power = defineFunction({
  name: "POWER",
  family: "number",
  params: [number, { name: "exponent", kind: "number" }],
  returns: types.decimal,
  apply: ([base, exponent]) => raise(base, exponent),
  aliases: ["POW", "^", "幂", "次方", "乘方"],
  help: {
    "zh-CN": "乘方，也可写作 2 ^ 10。整数次方是精确的。",
    "en-US": "The power; `2 ^ 10` means the same. Exact for whole exponents.",
  },
  examples: [
    { formula: "POWER(1.1, 2)", result: 1.21 },
    { formula: "2 ^ 10", result: 1024 },
    { formula: "-2 ^ 2", result: 4 },
    { formula: "2 ^ -1", result: 0.5 },
  ],
});

export const sqrt = defineFunction({
  name: "SQRT",
  family: "number",
  params: [number],
  returns: types.decimal,
  apply: ([value]) => (signOf(value) < 0 ? wrongNumber : ofFloat(Math.sqrt(toNumber(value)))),
  aliases: ["平方根", "开方"],
  help: { "zh-CN": "平方根；负数得到 #NUM!。", "en-US": "The square root; #NUM! below zero." },
  examples: [
    { formula: "SQRT(2.25)", result: 1.5 },
    { formula: "SQRT(-1)", result: { error: "#NUM!" } },
  ],
});
