import { types } from "../../check/typed.ts";
import { defineFunction } from "../entry.ts";

const text = { name: "text", kind: "text" } as const;

export const lower = defineFunction({
  name: "LOWER",
  family: "text",
  params: [text],
  returns: types.text,
  apply: ([value]) => value.toLowerCase(),
  aliases: ["小写"],
  help: { "zh-CN": "全部小写。", "en-US": "All in lower case." },
  examples: [{ formula: 'LOWER("ÉCOLE A")', result: "école a" }],
});

export const upper = defineFunction({
  name: "UPPER",
  family: "text",
  params: [text],
  returns: types.text,
  apply: ([value]) => value.toUpperCase(),
  aliases: ["大写"],
  help: { "zh-CN": "全部大写。", "en-US": "All in capitals." },
  examples: [{ formula: 'UPPER("é")', result: "É" }],
});

export const proper = defineFunction({
  name: "PROPER",
  family: "text",
  params: [text],
  returns: types.text,
  apply: ([value]) =>
    value.toLowerCase().replace(/\p{L}+/gu, (word) => {
      const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
      return first.toUpperCase() + word.slice(first.length);
    }),
  aliases: ["首字母大写"],
  help: { "zh-CN": "每个单词首字母大写。", "en-US": "Each word with a capital at its beginning." },
  examples: [{ formula: 'PROPER("ada LOVELACE")', result: "Ada Lovelace" }],
});

export const trim = defineFunction({
  name: "TRIM",
  family: "text",
  params: [text],
  returns: types.text,
  apply: ([value]) => value.trim(),
  aliases: ["去空格", "去除空格"],
  help: {
    "zh-CN": "去掉首尾的空白字符，包括全角空格；中间的保留。",
    "en-US": "Without white space at both ends, full-width spaces included; what is within stays.",
  },
  examples: [{ formula: 'TRIM("  a b ")', result: "a b" }],
});

export const exact = defineFunction({
  name: "EXACT",
  family: "text",
  params: [text, { name: "other", kind: "text" }],
  returns: types.boolean,
  apply: ([value, other]) => value === other,
  aliases: ["完全相同"],
  help: { "zh-CN": "两段文本是否完全相同。", "en-US": "Whether two texts are the same in every character." },
  examples: [
    { formula: 'EXACT("a", "A")', result: false },
    { formula: 'EXACT({t}, "")', result: true, data: { t: null } },
  ],
});
