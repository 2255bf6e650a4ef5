import { itemType, type Typed, types } from "../../check/typed.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { divide, type Numeric } from "../../values/number.ts";
import { fromOutside, type Inner } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";
import { total } from "./aggregates.ts";
import { criterionOf } from "./criteria.ts";
import { numbersOf } from "./series.ts";

const list = { name: "list", kind: "list" } as const;
const criterion = { name: "criterion", kind: "single" } as const;
const numbers = { name: "numbers", kind: "list", optional: true } as const;
const pairs = { name: "list, criterion", kind: "any", repeats: true } as const;

const fruit = {
  rows: [
    { type: "水果", price: 1.5, qty: 2 },
    { type: "蔬菜", price: 2, qty: 3 },
    { type: "水果", price: 9, qty: null },
  ],
};

function columnType(index: number) {
  return (args: readonly Typed[]) => {
    const column = args[index] ?? args[0];
    return column && itemType(column.type).kind === "decimal" ? types.decimal : types.number;
  };
}

/** Numbers of the column where the list beside it fits. */
function chosen(
  items: readonly Inner[],
  wanted: Inner,
  column: readonly Inner[] | undefined,
): readonly Numeric[] | FormulaError {
  const fits = criterionOf(wanted);
  const source = column ?? items;
  return numbersOf(source.filter((_, index) => index < items.length && fits(fromOutside(items[index]))));
}

export const sumIf = defineFunction({
  name: "SUMIF",
  family: "number",
  params: [list, criterion, numbers],
  returns: columnType(2),
  apply: ([items, wanted, column]) => {
    const found = chosen(items, wanted, column);
    return found instanceof FormulaError ? found : total(found);
  },
  aliases: ["条件求和"],
  help: {
    "zh-CN": "满足条件的行的数字之和。条件可以是一个值，或 “>=2”、“<>已完成”、“*公司*” 这样的文本。",
    "en-US": "The sum of the numbers in rows that fit: a value, or a text such as “>=2”, “<>done” or “*Ltd*”.",
  },
  examples: [
    { formula: 'SUMIF({rows.type}, "水果", {rows.price})', result: 10.5, data: fruit },
    { formula: 'SUMIF({rows.qty}, ">=2")', result: 5, data: fruit },
  ],
});

export const averageIf = defineFunction({
  name: "AVERAGEIF",
  family: "number",
  params: [list, criterion, numbers],
  returns: types.decimal,
  apply: ([items, wanted, column]) => {
    const found = chosen(items, wanted, column);
    if (found instanceof FormulaError || found.length === 0) return found instanceof FormulaError ? found : null;
    const sum = total(found);
    return sum instanceof FormulaError ? sum : divide(sum, found.length);
  },
  aliases: ["条件平均"],
  help: {
    "zh-CN": "满足条件的行的平均值；没有这样的行时为空。",
    "en-US": "The mean of the numbers in rows that fit; empty where there are none.",
  },
  examples: [{ formula: 'AVERAGEIF({rows.type}, "水果", {rows.price})', result: 5.25, data: fruit }],
});

export const countIf = defineFunction({
  name: "COUNTIF",
  family: "number",
  params: [list, criterion],
  returns: types.number,
  apply: ([items, wanted]) => {
    const fits = criterionOf(wanted);
    return items.filter((item) => fits(fromOutside(item))).length;
  },
  aliases: ["条件计数"],
  help: {
    "zh-CN": "满足条件的项数。",
    "en-US": "How many items fit a criterion.",
  },
  examples: [
    { formula: 'COUNTIF({rows.qty}, ">=2")', result: 2, data: fruit },
    { formula: 'COUNTIF({rows.type}, "水*")', result: 2, data: fruit },
    { formula: 'COUNTIF({rows.qty}, "")', result: 1, data: fruit },
  ],
});

/** Which rows fit all pairs of list and criterion; lists of different lengths are `#VALUE!`. */
function fitting(given: readonly Inner[]): readonly boolean[] | FormulaError {
  let rows: boolean[] | undefined;
  for (let at = 0; at + 1 < given.length; at += 2) {
    const column = given[at] as Inner;
    if (!Array.isArray(column)) return wrongValue;
    const fits = criterionOf(given[at + 1] as Inner);
    rows ??= column.map(() => true);
    if (rows.length !== column.length) return wrongValue;
    rows = rows.map((fit, index) => fit && fits(fromOutside(column[index])));
  }
  return given.length % 2 === 1 || rows === undefined ? wrongValue : rows;
}

export const sumIfs = defineFunction({
  name: "SUMIFS",
  family: "number",
  params: [{ name: "numbers", kind: "list" }, pairs],
  returns: columnType(0),
  apply: ([column, given]) => {
    const rows = fitting(given);
    if (rows instanceof FormulaError) return rows;
    const found = numbersOf(column.filter((_, index) => rows[index]));
    return found instanceof FormulaError ? found : total(found);
  },
  aliases: ["多条件求和"],
  help: {
    "zh-CN": "同时满足多个条件的行的数字之和：先写要求和的列，再写成对的列和条件。",
    "en-US":
      "The sum of the numbers in rows that fit several criteria: first the numbers, then pairs of list and criterion.",
  },
  examples: [{ formula: 'SUMIFS({rows.price}, {rows.type}, "水果", {rows.qty}, ">1")', result: 1.5, data: fruit }],
});

export const countIfs = defineFunction({
  name: "COUNTIFS",
  family: "number",
  params: [list, criterion, pairs],
  returns: types.number,
  apply: ([items, wanted, given]) => {
    const rows = fitting([items, wanted, ...given]);
    return rows instanceof FormulaError ? rows : rows.filter((fits) => fits).length;
  },
  aliases: ["多条件计数"],
  help: {
    "zh-CN": "同时满足多个条件的行数：成对的列和条件。",
    "en-US": "How many rows fit several criteria: pairs of list and criterion.",
  },
  examples: [{ formula: 'COUNTIFS({rows.type}, "水果", {rows.price}, ">2")', result: 1, data: fruit }],
});
