import { types } from "../../check/typed.ts";
import { defineFunction } from "../entry.ts";

/** The row of a list function where the rows have no columns: `FILTER({numbers}, ITEM() > 1)`. Read as a field. */
export const item = defineFunction({
  name: "ITEM",
  operator: "f:ITEM",
  family: "list",
  params: [],
  returns: types.any,
  apply: () => null,
  aliases: ["当前项"],
  help: {
    "zh-CN": "列表函数正在处理的一项，用于没有列的列表。",
    "en-US": "The item a list function is at, for lists without columns.",
  },
  examples: [{ formula: "MAP({numbers}, ITEM() * 2)", result: [2, 4], data: { numbers: [1, 2] } }],
});
