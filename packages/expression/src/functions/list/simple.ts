import { itemType, listOf, type Typed, types } from "../../check/typed.ts";
import { limits } from "../../limits.ts";
import { equals } from "../../values/compare.ts";
import { Decimal } from "../../values/decimal.ts";
import { wrongValue } from "../../values/error.ts";
import { numberText } from "../../values/number.ts";
import { fromOutside, type Inner, isBlank, isList, isNumeric } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";
import { joinTexts } from "../text/join.ts";

const list = { name: "list", kind: "list" } as const;
const fruit = { tags: ["b", "a", null, "b"] };

function sameList(args: readonly Typed[]) {
  const [first] = args;
  return first ? listOf(itemType(first.type)) : listOf(types.any);
}

function oneItem(args: readonly Typed[]) {
  return args[0] ? itemType(args[0].type) : types.any;
}

/** A key under which equal single values fall together. */
function keyOf(value: Inner): string | undefined {
  if (isBlank(value)) return "blank";
  if (isNumeric(value)) return `n${numberText(value)}`;
  if (typeof value === "string" || typeof value === "boolean") return `${typeof value}${value}`;
  return undefined;
}

export const unique = defineFunction({
  name: "UNIQUE",
  family: "list",
  params: [list],
  returns: sameList,
  apply: ([items]) => {
    const seen = new Set<string>();
    return items.filter((raw) => {
      const item = fromOutside(raw);
      const key = keyOf(item) ?? JSON.stringify(item, (_, one) => (one instanceof Decimal ? one.toString() : one));
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
  },
  aliases: ["ARRAYUNIQUE", "去重", "唯一"],
  help: {
    "zh-CN": "去掉重复的项，保留第一次出现的。",
    "en-US": "The items without repetitions, in the order of first occurrence.",
  },
  examples: [
    { formula: "UNIQUE({tags})", result: ["b", "a", null], data: fruit },
    {
      formula: "COUNTA(UNIQUE({rows.type}))",
      result: 2,
      data: { rows: [{ type: "x" }, { type: "y" }, { type: "x" }] },
    },
  ],
});

export const compact = defineFunction({
  name: "COMPACT",
  family: "list",
  params: [list],
  returns: sameList,
  apply: ([items]) => items.filter((item) => !isBlank(fromOutside(item))),
  aliases: ["ARRAYCOMPACT", "去空值"],
  help: { "zh-CN": "去掉空值。", "en-US": "The items without empties." },
  examples: [{ formula: "COMPACT({tags})", result: ["b", "a", "b"], data: fruit }],
});

export const first = defineFunction({
  name: "FIRST",
  family: "list",
  params: [list],
  returns: oneItem,
  apply: ([items]) => fromOutside(items[0]),
  aliases: ["第一项", "首个"],
  help: { "zh-CN": "第一项；没有时为空。", "en-US": "The first item; empty where there is none." },
  examples: [
    { formula: "FIRST({tags})", result: "b", data: fruit },
    { formula: "FIRST({tags})", result: null, data: { tags: [] } },
  ],
});

export const last = defineFunction({
  name: "LAST",
  family: "list",
  params: [list],
  returns: oneItem,
  apply: ([items]) => fromOutside(items[items.length - 1]),
  aliases: ["最后一项", "末个"],
  help: { "zh-CN": "最后一项；没有时为空。", "en-US": "The last item; empty where there is none." },
  examples: [{ formula: "LAST({tags})", result: "b", data: fruit }],
});

export const index = defineFunction({
  name: "INDEX",
  family: "list",
  params: [list, { name: "position", kind: "integer" }],
  returns: oneItem,
  apply: ([items, position]) =>
    position === 0 ? wrongValue : fromOutside(items[position > 0 ? position - 1 : items.length + position]),
  aliases: ["ARRAYGET", "第几项"],
  help: {
    "zh-CN": "第几项，从 1 数起，负数从末尾数起；没有时为空。",
    "en-US": "The item at a position from 1, or from the end where negative; empty where there is none.",
  },
  examples: [
    { formula: "INDEX({tags}, 2)", result: "a", data: fruit },
    { formula: "INDEX({tags}, -1)", result: "b", data: fruit },
    { formula: "INDEX({tags}, 9)", result: null, data: fruit },
  ],
});

export const join = defineFunction({
  name: "JOIN",
  family: "list",
  params: [list, { name: "separator", kind: "text", optional: true }],
  returns: types.text,
  apply: ([items, separator]) =>
    joinTexts(
      items.filter((item) => !isBlank(fromOutside(item))),
      separator ?? ", ",
    ),
  aliases: ["ARRAYJOIN", "列表连接"],
  help: {
    "zh-CN": "把列表的项连接成文本，跳过空值；省略分隔符时用逗号和空格。",
    "en-US": "The items as one text, without empties; a comma and a space between them where no separator is given.",
  },
  examples: [{ formula: 'JOIN({tags}, "/")', result: "b/a/b", data: fruit }],
});

function flat(items: readonly Inner[], depth: number, into: Inner[]): boolean {
  for (const raw of items) {
    const item = fromOutside(raw);
    if (isList(item) && depth < limits.depth) {
      if (!flat(item, depth + 1, into)) return false;
    } else if (into.push(item) > limits.listLength) return false;
  }
  return true;
}

export const flatten = defineFunction({
  name: "FLATTEN",
  family: "list",
  params: [
    { name: "list", kind: "list" },
    { name: "list", kind: "list", repeats: true },
  ],
  returns: listOf(types.any),
  apply: ([items, more]) => {
    const made: Inner[] = [];
    return flat([items, ...more], 0, made) ? made : wrongValue;
  },
  aliases: ["ARRAYFLATTEN", "展开", "UNION"],
  help: {
    "zh-CN": "把多个列表和列表中的列表展开成一个列表。",
    "en-US": "Lists, and lists within lists, put into one.",
  },
  examples: [{ formula: "FLATTEN([1, [2, 3]], [4])", result: [1, 2, 3, 4] }],
});

export const includes = defineFunction({
  name: "INCLUDES",
  family: "list",
  params: [list, { name: "value", kind: "single" }],
  returns: types.boolean,
  apply: ([items, value]) => items.some((item) => equals(fromOutside(item), value)),
  aliases: ["列表包含", "包含项"],
  help: { "zh-CN": "列表中是否有某一项。", "en-US": "Whether a list has an item." },
  examples: [
    { formula: 'INCLUDES({tags}, "a")', result: true, data: fruit },
    { formula: 'INCLUDES({tags}, "z")', result: false, data: fruit },
  ],
});
