import { listOf, types } from "../../check/typed.ts";
import { limits } from "../../limits.ts";
import { toText } from "../../values/coerce.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { piecesOf } from "../../values/find.ts";
import { fromOutside, type Inner, isBlank } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";

/** Texts of the items with a separator between them; an item without a text is `#VALUE!`. */
export function joinTexts(items: readonly Inner[], separator: string): string | FormulaError {
  const texts: string[] = [];
  for (const item of items) {
    const text = toText(fromOutside(item));
    if (text instanceof FormulaError) return text;
    texts.push(text);
  }
  const whole = texts.join(separator);
  return whole.length > limits.textLength ? wrongValue : whole;
}

export const textJoin = defineFunction({
  name: "TEXTJOIN",
  family: "text",
  params: [
    { name: "separator", kind: "text" },
    { name: "skip empties", kind: "truth" },
    { name: "value", kind: "values", repeats: true },
  ],
  returns: types.text,
  apply: ([separator, skips, items]) => joinTexts(skips ? items.filter((item) => !isBlank(item)) : items, separator),
  aliases: ["文本连接", "合并文本"],
  help: {
    "zh-CN": "用分隔符连接多个值或列表，可以跳过空值。",
    "en-US": "Joins values and lists with a separator between them, leaving out empties if wanted.",
  },
  examples: [
    {
      formula: 'TEXTJOIN(",", TRUE, {rows.name})',
      result: "a,c",
      data: { rows: [{ name: "a" }, { name: null }, { name: "c" }] },
    },
    { formula: 'TEXTJOIN("-", FALSE, "a", {t}, 1)', result: "a--1", data: { t: null } },
  ],
});

export const split = defineFunction({
  name: "SPLIT",
  family: "text",
  params: [
    { name: "text", kind: "text" },
    { name: "separator", kind: "text" },
  ],
  returns: listOf(types.text),
  apply: ([text, separator]) => {
    if (text === "") return [];
    const parts = separator === "" ? Array.from(text) : piecesOf(text, separator);
    return parts.length > limits.listLength ? wrongValue : parts;
  },
  aliases: ["拆分", "分割"],
  help: {
    "zh-CN": "按分隔符把文本拆成列表；分隔符为空时拆成单个字符。",
    "en-US": "Cuts a text into a list at a separator, or into characters where the separator is empty.",
  },
  examples: [
    { formula: 'SPLIT("a,b,,c", ",")', result: ["a", "b", "", "c"] },
    { formula: 'SPLIT("中😀", "")', result: ["中", "😀"] },
  ],
});
