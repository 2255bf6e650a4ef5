import { types } from "../../check/typed.ts";
import { sql } from "../../sql/part.ts";
import { textRule } from "../../sql/text.ts";
import { wrongValue } from "../../values/error.ts";
import { length, slice } from "../../values/text.ts";
import { defineFunction } from "../entry.ts";

const text = { name: "text", kind: "text" } as const;
const count = { name: "count", kind: "integer", optional: true } as const;

export const len = defineFunction({
  name: "LEN",
  family: "text",
  params: [text],
  returns: types.number,
  apply: ([value]) => length(value),
  sql: textRule("number", ([value], { isPostgres }) =>
    value ? (isPostgres ? sql`length(${value})::numeric` : sql`length(${value})`) : undefined,
  ),
  aliases: ["LENGTH", "长度", "字数"],
  help: { "zh-CN": "文本的字符数；一个汉字或表情都算一个。", "en-US": "Number of characters; an emoji counts as one." },
  examples: [
    { formula: "LEN({t})", result: 3, data: { t: "中文😀" } },
    { formula: "LEN({t})", result: 0, data: { t: null } },
  ],
});

export const left = defineFunction({
  name: "LEFT",
  family: "text",
  params: [text, count],
  returns: types.text,
  apply: ([value, wanted]) => ((wanted ?? 1) < 0 ? wrongValue : slice(value, 0, wanted ?? 1)),
  aliases: ["左边", "左取"],
  help: {
    "zh-CN": "开头的若干个字符（省略为 1 个）。",
    "en-US": "The first characters (one where the count is left out).",
  },
  examples: [
    { formula: 'LEFT("中文😀", 2)', result: "中文" },
    { formula: 'LEFT("abc")', result: "a" },
  ],
});

export const right = defineFunction({
  name: "RIGHT",
  family: "text",
  params: [text, count],
  returns: types.text,
  apply: ([value, wanted]) => {
    if ((wanted ?? 1) < 0) return wrongValue;
    const whole = length(value);
    const taken = Math.min(wanted ?? 1, whole);
    return slice(value, whole - taken, taken);
  },
  aliases: ["右边", "右取"],
  help: {
    "zh-CN": "末尾的若干个字符（省略为 1 个）。",
    "en-US": "The last characters (one where the count is left out).",
  },
  examples: [
    { formula: 'RIGHT("中文😀", 1)', result: "😀" },
    { formula: 'RIGHT("abc", 9)', result: "abc" },
  ],
});

export const mid = defineFunction({
  name: "MID",
  family: "text",
  params: [text, { name: "start", kind: "integer" }, { name: "count", kind: "integer" }],
  returns: types.text,
  apply: ([value, start, wanted]) => (start < 1 || wanted < 0 ? wrongValue : slice(value, start - 1, wanted)),
  aliases: ["SUBSTRING", "中间", "截取"],
  help: {
    "zh-CN": "从第几个字符起的若干个字符，从 1 数起。",
    "en-US": "So many characters from a position, counted from 1.",
  },
  examples: [
    { formula: 'MID("abcdef", 2, 3)', result: "bcd" },
    { formula: 'MID("abc", 0, 1)', result: { error: "#VALUE!" } },
  ],
});
