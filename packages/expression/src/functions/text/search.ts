import { types } from "../../check/typed.ts";
import { sql } from "../../sql/part.ts";
import { textRule } from "../../sql/text.ts";
import { indexIn } from "../../values/find.ts";
import { positionOf } from "../../values/text.ts";
import { defineFunction } from "../entry.ts";

const text = { name: "text", kind: "text" } as const;
const part = { name: "part", kind: "text" } as const;

export const contains = defineFunction({
  name: "CONTAINS",
  family: "text",
  params: [text, part],
  returns: types.boolean,
  apply: ([value, wanted]) => indexIn(value, wanted) !== -1,
  sql: textRule("boolean", ([value, wanted], { isPostgres }) => {
    if (!value || !wanted) return undefined;
    return isPostgres ? sql`(strpos(${value}, ${wanted}) > 0)` : sql`(instr(${value}, ${wanted}) > 0)`;
  }),
  aliases: ["包含", "含有"],
  help: {
    "zh-CN": "文本是否包含另一段文本，区分大小写。",
    "en-US": "Whether a text contains another; capitals count.",
  },
  examples: [
    { formula: 'CONTAINS("Springfield", "field")', result: true },
    { formula: 'CONTAINS("Springfield", "Field")', result: false },
    { formula: 'CONTAINS({t}, "a")', result: false, data: { t: null } },
  ],
});

export const startsWith = defineFunction({
  name: "STARTSWITH",
  family: "text",
  params: [text, part],
  returns: types.boolean,
  apply: ([value, wanted]) => value.startsWith(wanted),
  sql: textRule("boolean", ([value, wanted], { isPostgres }) => {
    if (!value || !wanted) return undefined;
    return isPostgres
      ? sql`starts_with(${value}, ${wanted})`
      : sql`(substr(${value}, 1, length(${wanted})) = ${wanted})`;
  }),
  aliases: ["开头是", "以…开头"],
  help: { "zh-CN": "文本是否以另一段文本开头。", "en-US": "Whether a text begins with another." },
  examples: [
    { formula: 'STARTSWITH("+86 138", "+86")', result: true },
    { formula: 'STARTSWITH("abc", "b")', result: false },
  ],
});

export const endsWith = defineFunction({
  name: "ENDSWITH",
  family: "text",
  params: [text, part],
  returns: types.boolean,
  apply: ([value, wanted]) => value.endsWith(wanted),
  sql: textRule("boolean", ([value, wanted], { isPostgres }) => {
    if (!value || !wanted) return undefined;
    return isPostgres
      ? sql`(right(${value}, length(${wanted})) = ${wanted})`
      : sql`(length(${wanted}) = 0 OR substr(${value}, -length(${wanted})) = ${wanted})`;
  }),
  aliases: ["结尾是", "以…结尾"],
  help: { "zh-CN": "文本是否以另一段文本结尾。", "en-US": "Whether a text ends with another." },
  examples: [
    { formula: 'ENDSWITH("a.pdf", ".pdf")', result: true },
    { formula: 'ENDSWITH("a.pdf", ".doc")', result: false },
  ],
});

const start = { name: "start", kind: "integer", optional: true } as const;

/** 1-based position in code points from the `start`-th on; empty where there is none. */
function position(part: string, text: string, from: number | undefined): number | null {
  let skipped = 0;
  for (let left = (from ?? 1) - 1; left > 0 && skipped < text.length; left--) {
    skipped += (text.codePointAt(skipped) ?? 0) > 0xffff ? 2 : 1;
  }
  const found = indexIn(text, part, skipped);
  return found === -1 ? null : positionOf(text, found);
}

export const find = defineFunction({
  name: "FIND",
  family: "text",
  params: [part, text, start],
  returns: types.number,
  apply: ([wanted, value, from]) => position(wanted, value, from),
  aliases: ["查找位置"],
  help: {
    "zh-CN": "一段文本在另一段中的位置，从 1 数起，区分大小写；找不到时为空。",
    "en-US": "Position of a text within another, from 1; capitals count. Empty where it isn't found.",
  },
  examples: [
    { formula: 'FIND("b", "aBc")', result: null },
    { formula: 'FIND("文", "中文")', result: 2 },
    { formula: 'FIND("a", "banana", 3)', result: 4 },
  ],
});

export const search = defineFunction({
  name: "SEARCH",
  family: "text",
  params: [part, text, start],
  returns: types.number,
  apply: ([wanted, value, from]) => position(fold(wanted), fold(value), from),
  aliases: ["搜索位置"],
  help: {
    "zh-CN": "一段文本在另一段中的位置，从 1 数起，不区分大小写；找不到时为空。",
    "en-US": "Position of a text within another, from 1; capitals don't count. Empty where it isn't found.",
  },
  examples: [
    { formula: 'SEARCH("b", "aBc")', result: 2 },
    { formula: 'SEARCH("z", "aBc")', result: null },
  ],
});

/** Lower case character by character, so that positions stay (`İ` would become two). */
function fold(text: string): string {
  let folded = "";
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return folded;
}
