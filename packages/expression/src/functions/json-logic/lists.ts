import { commonType, itemType, listOf, types } from "../../check/typed.ts";
import { limits } from "../../limits.ts";
import { Frame, type Run, spend } from "../../run/frame.ts";
import { Reduction } from "../../run/read.ts";
import { scaledRuns } from "../../run/scaled-run.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { scale } from "../../values/scaled.ts";
import { fromOutside, type Inner, isList } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";

const list = { name: "list", kind: "any" } as const;
const body = { name: "each", kind: "body" } as const;

export const reduce = defineFunction({
  name: "REDUCE",
  operator: "reduce",
  family: "json-logic",
  params: [list, body, { name: "start", kind: "any", optional: true }],
  returns: (args) => (args[1] ? commonType([args[1].type, args[2]?.type ?? types.empty]) : types.any),
  build: ([source, step, start]) => {
    const fast = step && scaledRuns.get(step);
    return (frame) => {
      const begin = start ? start(frame) : null;
      if (begin instanceof FormulaError) return begin;
      const items = (source as Run)(frame);
      if (items instanceof FormulaError) return items;
      if (!isList(items)) return items === null ? begin : wrongValue;
      spend(frame, items.length);
      const state = new Reduction(begin);
      const inner = new Frame(state, frame.environment, frame);
      for (let index = 0; index < items.length; index++) {
        const item = items[index] as Inner;
        // A row is taken as it is; what is read from it is looked at then.
        state.current = typeof item === "object" ? item : fromOutside(item);
        const integer = fast ? fast(inner) : Number.NaN;
        if (!Number.isNaN(integer)) {
          state.keep(integer, scale);
          continue;
        }
        const next = (step as Run)(inner);
        if (next instanceof FormulaError) return next;
        state.replace(next);
      }
      return state.total;
    };
  },
  help: {
    "zh-CN": "从起始值开始，把每一项 {current} 并入结果 {accumulator}（JSON Logic 的 reduce）。",
    "en-US": "Takes each item {current} into the result {accumulator}, from a start (JSON Logic's reduce).",
  },
  examples: [{ formula: "REDUCE({numbers}, {accumulator} + {current}, 0)", result: 6, data: { numbers: [1, 2, 3] } }],
});

export const merge = defineFunction({
  name: "MERGE",
  operator: "merge",
  family: "json-logic",
  params: [{ name: "list", kind: "values", repeats: true }],
  returns: (args) => listOf(commonType(args.map((arg) => itemType(arg.type)))),
  build: (args) => (frame) => {
    const merged: Inner[] = [];
    for (const arg of args) {
      const value = arg(frame);
      if (value instanceof FormulaError) return value;
      for (const item of isList(value) ? value : [value]) merged.push(fromOutside(item));
    }
    return merged.length > limits.listLength ? wrongValue : merged;
  },
  help: {
    "zh-CN": "把多个列表或值接成一个列表（JSON Logic 的 merge）。",
    "en-US": "Lists and values put together into one list (JSON Logic's merge).",
  },
  examples: [{ formula: "MERGE([1, 2], 3, [4])", result: [1, 2, 3, 4] }],
});
