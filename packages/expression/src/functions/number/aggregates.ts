import type { Typed } from "../../check/typed.ts";
import { itemType, types } from "../../check/typed.ts";
import { arithmeticSql } from "../../sql/arithmetic.ts";
import { unify } from "../../sql/choose.ts";
import { eitherError, joinSql, type SqlPart, type SqlRule, sql } from "../../sql/part.ts";
import type { ValueType } from "../../types.ts";
import { toNumeric } from "../../values/coerce.ts";
import { sortOrder } from "../../values/compare.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { add, compareNumbers, divide, multiply, type Numeric } from "../../values/number.ts";
import { addScaled, mergeAt, scale, split } from "../../values/scaled.ts";
import { fromOutside, type Inner, isBlank, isList, isNumeric } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";

const numbers = { name: "value", kind: "numbers", repeats: true } as const;
const values = { name: "value", kind: "values", repeats: true } as const;

/** Decimal where a decimal is among the values. */
export function seriesType(args: readonly Typed[]): ValueType {
  return args.some((arg) => itemType(arg.type).kind === "decimal") ? types.decimal : types.number;
}

export function total(series: readonly Numeric[]): Numeric | FormulaError {
  let sum: Numeric = 0;
  for (const one of series) {
    const next: Numeric | FormulaError = add(sum, one);
    if (next instanceof FormulaError) return next;
    sum = next;
  }
  return sum;
}

/** A sum and one more value: a number, nothing, or a list of them. The first error stays. */
function addItem(sum: Numeric | FormulaError, raw: Inner): Numeric | FormulaError {
  if (sum instanceof FormulaError) return sum;
  if (typeof raw === "number" && raw - raw === 0) return add(sum, raw);
  const item = fromOutside(raw);
  if (isList(item)) return item.reduce<Numeric | FormulaError>(addItem, sum);
  const number = toNumeric(item);
  return number instanceof FormulaError ? number : add(sum, number);
}

/** As long as everything fits, the sum stays in parts from one item to the next (values/scaled.ts). */
function addItems(start: Numeric, items: readonly Inner[]): Numeric | FormulaError {
  let integer = typeof start === "number" ? split(start) : Number.NaN;
  let own = scale;
  let sum: Numeric | FormulaError = start;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Inner;
    if (item === null) continue;
    const next = typeof item === "number" ? addScaled(integer, own, split(item), 1) : Number.NaN;
    if (!Number.isNaN(next)) {
      integer = next;
      own = scale;
      continue;
    }
    sum = addItem(Number.isNaN(integer) ? sum : mergeAt(integer, own), item);
    if (sum instanceof FormulaError) return sum;
    integer = typeof sum === "number" ? split(sum) : Number.NaN;
    own = scale;
  }
  return Number.isNaN(integer) ? sum : mergeAt(integer, own);
}

export const sum = defineFunction({
  name: "SUM",
  family: "number",
  params: [numbers],
  returns: seriesType,
  build: (args) => (frame) => {
    let sum: Numeric | FormulaError = 0;
    for (const arg of args) {
      const value = arg(frame);
      sum = isList(value) ? addItems(sum, value) : addItem(sum, value);
      if (sum instanceof FormulaError) return sum;
    }
    return sum;
  },
  sql: (args, context) =>
    args.length === 0 || args.some((arg) => arg.type.kind === "list") ? undefined : arithmeticSql("+")(args, context),
  aliases: ["求和", "合计", "总和"],
  help: {
    "zh-CN": "所有数字之和，可以是单个值，也可以是子表单的一列；空值不计，没有数字时为 0。",
    "en-US":
      "The sum of all numbers, single values or columns of a subform; empties are left out, the sum of none is 0.",
  },
  examples: [
    { formula: "SUM({rows.amount})", result: 0.3, data: { rows: [{ amount: 0.1 }, { amount: 0.2 }, {}] } },
    { formula: "SUM(1, 2, 3.5)", result: 6.5 },
    { formula: "SUM()", result: 0 },
  ],
});

export const product = defineFunction({
  name: "PRODUCT",
  family: "number",
  params: [numbers],
  returns: seriesType,
  apply: ([series]) => {
    let result: Numeric = 1;
    for (const one of series) {
      const next: Numeric | FormulaError = multiply(result, one);
      if (next instanceof FormulaError) return next;
      result = next;
    }
    return series.length === 0 ? 0 : result;
  },
  aliases: ["乘积", "连乘"],
  help: {
    "zh-CN": "所有数字之积；空值不计，没有数字时为 0。",
    "en-US": "The product of all numbers; empties are left out, the product of none is 0.",
  },
  examples: [
    { formula: "PRODUCT(2, 3, {n})", result: 6, data: { n: null } },
    { formula: "PRODUCT()", result: 0 },
  ],
});

export const average = defineFunction({
  name: "AVERAGE",
  family: "number",
  params: [numbers],
  returns: types.decimal,
  apply: ([series]) => {
    const whole = total(series);
    if (series.length === 0 || whole instanceof FormulaError) return series.length === 0 ? null : whole;
    return divide(whole, series.length);
  },
  aliases: ["AVG", "MEAN", "平均", "平均值"],
  help: {
    "zh-CN": "平均值；空值不计，没有数字时为空。",
    "en-US": "The mean; empties are left out, the mean of none is empty.",
  },
  examples: [
    { formula: "AVERAGE(2, 4, {n})", result: 3, data: { n: null } },
    { formula: "AVERAGE({n})", result: null, data: { n: null } },
  ],
});

/** MAX and MIN also work on dates and texts: whatever has an order. */
function extreme(name: "MAX" | "MIN", sign: 1 | -1, aliases: readonly string[]) {
  const word = sign === 1 ? { "zh-CN": "最大", "en-US": "greatest" } : { "zh-CN": "最小", "en-US": "least" };
  return defineFunction({
    name,
    operator: name.toLowerCase(),
    family: "number",
    params: [values],
    returns: (args) => {
      const items = args.map((arg) => itemType(arg.type)).filter((type) => type.kind !== "empty");
      const first = items[0] ?? types.empty;
      if (items.every((type) => type.kind === first.kind)) return first;
      return items.every((type) => type.kind === "number" || type.kind === "decimal") ? types.decimal : types.any;
    },
    apply: ([series]) => {
      let best: Inner = null;
      for (const one of series) {
        if (isBlank(one)) continue;
        if (one instanceof FormulaError) return one;
        if (best === null) best = one;
        else if (isNumeric(best) && isNumeric(one)) {
          if (compareNumbers(one, best) * sign > 0) best = one;
        } else if (typeof best !== typeof one) return wrongValue;
        else if (sortOrder(one, best) * sign > 0) best = one;
      }
      return best;
    },
    sql: extremeSql(sign),
    aliases,
    help: {
      "zh-CN": `${word["zh-CN"]}的值，数字、日期或文本；空值不计，没有值时为空。`,
      "en-US": `The ${word["en-US"]} value of numbers, dates or texts; empties are left out, of none it is empty.`,
    },
    examples: [
      { formula: `${name}(1, {n}, 3)`, result: sign === 1 ? 3 : 1, data: { n: null } },
      { formula: `${name}({rows.amount})`, result: null, data: { rows: [] } },
      {
        formula: `${name}({a}, {b})`,
        result: sign === 1 ? "2025-02-01" : "2025-01-31",
        data: { a: "2025-01-31", b: "2025-02-01" },
      },
    ],
  });
}

/** SQLite's max() of several values is NULL as soon as one is; PostgreSQL's GREATEST leaves NULLs out. */
function extremeSql(sign: 1 | -1): SqlRule {
  return (args, context) => {
    if (args.some((arg) => arg.type.kind === "list")) return undefined;
    const compiled = args.map((arg) => context.compile(arg));
    if (compiled.length < 2 || compiled.some((part) => part === undefined)) return undefined;
    const parts = unify(compiled as SqlPart[], context);
    if (!parts || parts.some((part) => part.form.as === "text" || part.form.as === "boolean")) return undefined;
    const errors = eitherError(...parts.map((part) => part.error));
    const isNullable = parts.every((part) => part.isNullable);
    const first = parts[0] as SqlPart;
    const pieces = parts.map((part) => part.sql);
    if (context.isPostgres) {
      const name = sign === 1 ? "GREATEST" : "LEAST";
      return { sql: sql`${name}(${joinSql(pieces, ", ")})`, form: first.form, isNullable, isSimple: false, ...errors };
    }
    const name = sign === 1 ? "MAX" : "MIN";
    // Each value stands in for one that is NULL: max(coalesce(a, b), coalesce(b, a)).
    const filled = pieces.map((piece, index) => {
      const others = pieces.filter((_, other) => other !== index);
      return sql`COALESCE(${joinSql([piece, ...others], ", ")})`;
    });
    return { sql: sql`${name}(${joinSql(filled, ", ")})`, form: first.form, isNullable, isSimple: false, ...errors };
  };
}

export const max = extreme("MAX", 1, ["最大值", "最大"]);
export const min = extreme("MIN", -1, ["最小值", "最小"]);
