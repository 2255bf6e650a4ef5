import { itemType, listOf, types } from "../../check/typed.ts";
import type { Run } from "../../run/frame.ts";
import { toTruth } from "../../values/coerce.ts";
import { sortOrder } from "../../values/compare.ts";
import { FormulaError } from "../../values/error.ts";
import { type Inner, isBlank } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";
import { eachItem } from "./rows.ts";

export const sort = defineFunction({
  name: "SORT",
  family: "list",
  params: [
    { name: "list", kind: "any" },
    { name: "by", kind: "body", optional: true },
    { name: "descending", kind: "truth", optional: true },
  ],
  returns: (args) => listOf(args[0] ? itemType(args[0].type) : types.any),
  build: ([source, key, descending]) => {
    return (frame) => {
      const isDown = descending ? toTruth(descending(frame)) : false;
      if (isDown instanceof FormulaError) return isDown;
      const rows: { item: Inner; key: Inner }[] = [];
      const failure = eachItem(source as Run, frame, (item, inner) => {
        const by = key ? key(inner) : item;
        if (by instanceof FormulaError) return by;
        rows.push({ item, key: by });
        return undefined;
      });
      if (failure) return failure;
      // Empties stay at the end in both directions.
      rows.sort((a, b) => {
        const sign = sortOrder(a.key, b.key);
        return isDown && !isBlank(a.key) && !isBlank(b.key) ? -sign : sign;
      });
      return rows.map((row) => row.item);
    };
  },
  aliases: ["排序"],
  help: {
    "zh-CN": "排好序的列表，可以写按什么排（例如 {items.price}，没有列时用 ITEM()）以及是否从大到小；空值在最后。",
    "en-US":
      "The list in order, by a value for each item if given (as {items.price}, or ITEM() for lists without columns), descending if wanted; empties last.",
  },
  examples: [
    { formula: "SORT({numbers})", result: [1, 2, 10, null], data: { numbers: [10, null, 2, 1] } },
    { formula: "SORT({numbers}, ITEM(), TRUE)", result: [10, 2, 1, null], data: { numbers: [10, null, 2, 1] } },
    {
      formula: "FIRST(MAP(SORT({items}, {items.price}, TRUE), {items.name}))",
      result: "b",
      data: {
        items: [
          { name: "a", price: 1 },
          { name: "b", price: 5 },
        ],
      },
    },
  ],
});
