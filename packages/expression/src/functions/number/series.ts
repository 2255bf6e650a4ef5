import { itemType, types } from "../../check/typed.ts";
import { toNumeric } from "../../values/coerce.ts";
import { FormulaError, notAvailable, wrongNumber, wrongValue } from "../../values/error.ts";
import { add, compareNumbers, divide, multiply, type Numeric } from "../../values/number.ts";
import { fromOutside, type Inner, isBlank } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";
import { total } from "./aggregates.ts";

const list = { name: "list", kind: "list" } as const;
const values = { name: "value", kind: "values", repeats: true } as const;

/** The numbers of a list, empties left out; a text that writes none is `#VALUE!`. */
export function numbersOf(items: readonly Inner[]): readonly Numeric[] | FormulaError {
  const numbers: Numeric[] = [];
  for (const raw of items) {
    const item = fromOutside(raw);
    if (isBlank(item)) continue;
    const number = toNumeric(item);
    if (number instanceof FormulaError) return number;
    numbers.push(number);
  }
  return numbers;
}

export const count = defineFunction({
  name: "COUNT",
  family: "number",
  params: [values],
  returns: types.number,
  apply: ([series]) =>
    series.filter((one) => !isBlank(one) && (typeof one !== "string" || !(toNumeric(one) instanceof FormulaError)))
      .length,
  aliases: ["计数", "个数"],
  help: {
    "zh-CN": "数字的个数；空值和不是数字的文本不计。",
    "en-US": "How many numbers there are; empties and texts that are no numbers are left out.",
  },
  examples: [{ formula: 'COUNT(1, {n}, "x", 3)', result: 2, data: { n: null } }],
});

export const countA = defineFunction({
  name: "COUNTA",
  family: "number",
  params: [values],
  returns: types.number,
  apply: ([series]) => series.filter((one) => !isBlank(one)).length,
  aliases: ["COUNTALL", "非空计数"],
  help: { "zh-CN": "不为空的值的个数。", "en-US": "How many values are not empty." },
  examples: [{ formula: "COUNTA({n}, {t}, 1)", result: 1, data: { n: null, t: "" } }],
});

export const countBlank = defineFunction({
  name: "COUNTBLANK",
  family: "number",
  params: [values],
  returns: types.number,
  apply: ([series]) => series.filter(isBlank).length,
  aliases: ["空值计数"],
  help: { "zh-CN": "空值的个数。", "en-US": "How many values are empty." },
  examples: [{ formula: "COUNTBLANK({rows.n})", result: 1, data: { rows: [{ n: 1 }, { n: null }] } }],
});

function sorted(items: readonly Inner[]): readonly Numeric[] | FormulaError {
  const numbers = numbersOf(items);
  return numbers instanceof FormulaError ? numbers : [...numbers].sort(compareNumbers);
}

export const median = defineFunction({
  name: "MEDIAN",
  family: "number",
  params: [{ name: "value", kind: "numbers", repeats: true }],
  returns: types.decimal,
  apply: ([series]) => {
    const inOrder = [...series].sort(compareNumbers);
    const upper = inOrder[Math.floor(inOrder.length / 2)];
    const lower = inOrder[Math.floor((inOrder.length - 1) / 2)];
    if (upper === undefined || lower === undefined) return null;
    const both = add(lower, upper);
    return both instanceof FormulaError ? both : divide(both, 2);
  },
  aliases: ["中位数"],
  help: {
    "zh-CN": "中位数；空值不计，没有数字时为空。",
    "en-US": "The middle value; empties are left out, of none it is empty.",
  },
  examples: [
    { formula: "MEDIAN(5, 1, {n}, 3)", result: 3, data: { n: null } },
    { formula: "MEDIAN(1, 2)", result: 1.5 },
  ],
});

function nth(name: "LARGE" | "SMALL", aliases: readonly string[]) {
  const isLarge = name === "LARGE";
  return defineFunction({
    name,
    family: "number",
    params: [list, { name: "position", kind: "integer" }],
    returns: (args) => (args[0] && itemType(args[0].type).kind === "decimal" ? types.decimal : types.number),
    apply: ([items, position]) => {
      const numbers = sorted(items);
      if (numbers instanceof FormulaError) return numbers;
      return numbers[isLarge ? numbers.length - position : position - 1] ?? wrongNumber;
    },
    aliases,
    help: {
      "zh-CN": isLarge ? "列表中第几大的数。" : "列表中第几小的数。",
      "en-US": isLarge ? "The so-many-th greatest number of a list." : "The so-many-th least number of a list.",
    },
    examples: [
      { formula: `${name}({numbers}, 2)`, result: isLarge ? 5 : 3, data: { numbers: [9, 3, 5, 1] } },
      { formula: `${name}({numbers}, 9)`, result: { error: "#NUM!" }, data: { numbers: [1] } },
    ],
  });
}
export const large = nth("LARGE", ["第几大"]);
export const small = nth("SMALL", ["第几小"]);

export const rank = defineFunction({
  name: "RANK",
  family: "number",
  params: [{ name: "number", kind: "number" }, list, { name: "ascending", kind: "truth", optional: true }],
  returns: types.number,
  apply: ([number, items, ascending]) => {
    const numbers = numbersOf(items);
    if (numbers instanceof FormulaError) return numbers;
    if (!numbers.some((one) => compareNumbers(one, number) === 0)) return notAvailable;
    const wanted = ascending ? -1 : 1;
    return 1 + numbers.filter((one) => Math.sign(compareNumbers(one, number)) === wanted).length;
  },
  aliases: ["排名", "名次"],
  help: {
    "zh-CN": "数字在列表中的名次，默认从大到小；不在列表中为 #N/A。",
    "en-US": "The rank of a number in a list, greatest first unless ascending; #N/A where it isn't in it.",
  },
  examples: [
    { formula: "RANK(5, {numbers})", result: 2, data: { numbers: [9, 5, 5, 1] } },
    { formula: "RANK(5, {numbers}, TRUE)", result: 2, data: { numbers: [9, 5, 5, 1] } },
  ],
});

export const sumProduct = defineFunction({
  name: "SUMPRODUCT",
  family: "number",
  params: [list, { name: "list", kind: "list", repeats: true }],
  returns: (args) => (args.some((arg) => itemType(arg.type).kind === "decimal") ? types.decimal : types.number),
  apply: ([first, others]) => {
    const products: Numeric[] = [];
    for (let index = 0; index < first.length; index++) {
      let product: Numeric = 1;
      for (const column of [first, ...others]) {
        if (column.length !== first.length) return wrongValue;
        const number = toNumeric(fromOutside(column[index]));
        const next: Numeric | FormulaError = number instanceof FormulaError ? number : multiply(product, number);
        if (next instanceof FormulaError) return next;
        product = next;
      }
      products.push(product);
    }
    return total(products);
  },
  aliases: ["乘积之和", "加权求和"],
  help: {
    "zh-CN": "各列表对应项乘积之和；空值按 0 计算。",
    "en-US": "The sum of the products of corresponding items; empty counts as 0.",
  },
  examples: [
    {
      formula: "SUMPRODUCT({rows.price}, {rows.qty})",
      result: 8.5,
      data: {
        rows: [
          { price: 1.5, qty: 2 },
          { price: 5.5, qty: 1 },
          { price: 3, qty: null },
        ],
      },
    },
  ],
});
