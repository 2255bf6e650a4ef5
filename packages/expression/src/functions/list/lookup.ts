import { types } from "../../check/typed.ts";
import type { Run } from "../../run/frame.ts";
import { toTruth } from "../../values/coerce.ts";
import { FormulaError, notAvailable } from "../../values/error.ts";
import { compareNumbers, divide, type Numeric } from "../../values/number.ts";
import type { Inner } from "../../values/value.ts";
import { isBlank } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";
import { total } from "../number/aggregates.ts";
import { numbersOf } from "../number/series.ts";
import { eachItem } from "./rows.ts";

const prices = {
  prices: [
    { size: "S", price: 5 },
    { size: "M", price: 7.5 },
  ],
};

export const lookup = defineFunction({
  name: "LOOKUP",
  family: "list",
  params: [
    { name: "list", kind: "any" },
    { name: "condition", kind: "body" },
    { name: "value", kind: "body" },
  ],
  returns: (args) => args[2]?.type ?? types.any,
  build:
    ([source, condition, value]) =>
    (frame) => {
      // Wrapped, so that an empty value that was found is told from none found.
      const found = eachItem<{ value: Inner }>(source as Run, frame, (_, inner) => {
        const truth = toTruth((condition as Run)(inner));
        if (truth instanceof FormulaError) return { value: truth };
        return truth ? { value: (value as Run)(inner) } : undefined;
      });
      if (found instanceof FormulaError) return found;
      return found ? found.value : null;
    },
  aliases: ["VLOOKUP", "XLOOKUP", "查找", "查询"],
  help: {
    "zh-CN": "列表中第一个满足条件的行的值；没有这样的行时为空。",
    "en-US": "A value from the first row of a list for which a condition holds; empty where there is none.",
  },
  examples: [
    { formula: 'LOOKUP({prices}, {prices.size} = "M", {prices.price})', result: 7.5, data: prices },
    { formula: 'LOOKUP({prices}, {prices.size} = "L", {prices.price})', result: null, data: prices },
  ],
});

/** What a roll-up makes of the values of all rows, empties left out. */
const summaries: { readonly [name: string]: (values: readonly Inner[]) => Inner } = {
  sum: (values) => withNumbers(values, total),
  average: (values) =>
    withNumbers(values, (numbers) => {
      const sum = numbers.length === 0 ? null : total(numbers);
      return sum === null || sum instanceof FormulaError ? sum : divide(sum, numbers.length);
    }),
  max: (values) => withNumbers(values, (numbers) => extreme(numbers, 1)),
  min: (values) => withNumbers(values, (numbers) => extreme(numbers, -1)),
  count: (values) => values.length,
};

function withNumbers(values: readonly Inner[], summarize: (numbers: readonly Numeric[]) => Inner): Inner {
  const numbers = numbersOf(values);
  return numbers instanceof FormulaError ? numbers : summarize(numbers);
}

function extreme(numbers: readonly Numeric[], sign: 1 | -1): Inner {
  let best: Numeric | null = null;
  for (const one of numbers) if (best === null || compareNumbers(one, best) * sign > 0) best = one;
  return best;
}

export const rollup = defineFunction({
  name: "ROLLUP",
  family: "list",
  params: [
    { name: "list", kind: "any" },
    { name: "value", kind: "body" },
    { name: "summary", kind: "text", options: Object.keys(summaries) },
  ],
  returns: types.decimal,
  build:
    ([source, value, summary]) =>
    (frame) => {
      const name = (summary as Run)(frame);
      const summarize = typeof name === "string" ? summaries[name.toLowerCase()] : undefined;
      if (!summarize) return name instanceof FormulaError ? name : notAvailable;
      const values: Inner[] = [];
      const failure = eachItem(source as Run, frame, (_, inner) => {
        const one = (value as Run)(inner);
        if (one instanceof FormulaError) return one;
        if (!isBlank(one)) values.push(one);
        return undefined;
      });
      return failure ?? summarize(values);
    },
  aliases: ["汇总", "聚合"],
  help: {
    "zh-CN": "对列表每一行计算一个值并汇总：sum、average、max、min 或 count。",
    "en-US": "A value computed for each row of a list and summed up: sum, average, max, min or count.",
  },
  examples: [
    { formula: 'ROLLUP({prices}, {prices.price} * 2, "sum")', result: 25, data: prices },
    { formula: 'ROLLUP({prices}, {prices.price}, "max")', result: 7.5, data: prices },
  ],
});
