import { listOf, types } from "../../check/typed.ts";
import { Frame, type Run, spend } from "../../run/frame.ts";
import { toTruth } from "../../values/coerce.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { fromOutside, type Inner, isList } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";

const list = { name: "list", kind: "any" } as const;
const body = { name: "each", kind: "body" } as const;

/** Runs `visit` for each item with the item in the frame; stops at the first answer that isn't undefined. */
export function eachItem<Answer>(
  source: Run,
  frame: Frame,
  visit: (item: Inner, inner: Frame) => Answer | undefined,
): Answer | FormulaError | undefined {
  const items = source(frame);
  if (items instanceof FormulaError) return items;
  if (items === null) return undefined;
  if (!isList(items)) return wrongValue;
  spend(frame, items.length);
  const inner = new Frame(null, frame.environment, frame);
  for (let index = 0; index < items.length; index++) {
    const raw = items[index] as Inner;
    // A row is taken as it is; what is read from it is looked at then.
    const item = typeof raw === "object" ? raw : fromOutside(raw);
    inner.data = item;
    const answer = visit(item, inner);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

export const filter = defineFunction({
  name: "FILTER",
  operator: "filter",
  family: "list",
  params: [list, body],
  returns: (args) => (args[0]?.type.kind === "list" ? args[0].type : listOf(types.any)),
  build:
    ([source, condition]) =>
    (frame) => {
      const kept: Inner[] = [];
      const failure = eachItem(source as Run, frame, (item, inner) => {
        const truth = toTruth((condition as Run)(inner));
        if (truth === true) kept.push(item);
        return typeof truth === "boolean" ? undefined : truth;
      });
      return failure ?? kept;
    },
  aliases: ["筛选", "过滤"],
  help: {
    "zh-CN": "列表中满足条件的项；条件里写子表单的列，例如 {items.price}。",
    "en-US": "The items of a list for which a condition holds; write it with the columns, as {items.price}.",
  },
  examples: [
    {
      formula: "SUM(MAP(FILTER({items}, {items.price} > 1), {items.price}))",
      result: 5,
      data: { items: [{ price: 1 }, { price: 2 }, { price: 3 }] },
    },
    { formula: "FILTER({numbers}, ITEM() > 1)", result: [2, 3], data: { numbers: [1, 2, 3] } },
  ],
});

export const map = defineFunction({
  name: "MAP",
  operator: "map",
  family: "list",
  params: [list, body],
  returns: (args) => listOf(args[1]?.type ?? types.any),
  build:
    ([source, compute]) =>
    (frame) => {
      const made: Inner[] = [];
      const failure = eachItem(source as Run, frame, (_, inner) => {
        const value = (compute as Run)(inner);
        made.push(value);
        return value instanceof FormulaError ? value : undefined;
      });
      return failure ?? made;
    },
  aliases: ["映射", "逐项计算"],
  help: {
    "zh-CN": "对列表的每一项计算一个值。",
    "en-US": "A value computed for each item of a list.",
  },
  examples: [
    {
      formula: "SUM(MAP({items}, {items.price} * {items.qty}))",
      result: 8,
      data: {
        items: [
          { price: 1.5, qty: 2 },
          { price: 5, qty: 1 },
        ],
      },
    },
  ],
});

function quantifier(name: "ANY" | "ALL", operator: "some" | "all", aliases: readonly string[]) {
  const isAny = name === "ANY";
  return defineFunction({
    name,
    operator,
    family: "list",
    params: [list, body],
    returns: types.boolean,
    build:
      ([source, condition]) =>
      (frame) => {
        let isEmpty = true;
        const answer = eachItem(source as Run, frame, (_, inner) => {
          isEmpty = false;
          const truth = toTruth((condition as Run)(inner));
          return truth === isAny || truth instanceof FormulaError ? truth : undefined;
        });
        if (answer !== undefined) return answer;
        return isAny ? false : !isEmpty;
      },
    aliases,
    help: {
      "zh-CN": isAny ? "列表中是否有一项满足条件。" : "列表中的每一项是否都满足条件；没有任何项时不成立。",
      "en-US": isAny
        ? "Whether a condition holds for an item of a list."
        : "Whether a condition holds for all items of a list; false where there are none (JSON Logic's rule).",
    },
    examples: [
      {
        formula: `${name}({items}, {items.price} > 3)`,
        result: isAny,
        data: { items: [{ price: 5 }, { price: 1 }] },
      },
      { formula: `${name}({items}, {items.price} > 3)`, result: false, data: { items: [] } },
    ],
  });
}
export const any = quantifier("ANY", "some", ["SOME", "任一", "存在"]);
export const all = quantifier("ALL", "all", ["EVERY", "全部", "所有"]);
