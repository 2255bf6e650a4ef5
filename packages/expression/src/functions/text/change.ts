import { types } from "../../check/typed.ts";
import { limits } from "../../limits.ts";
import { wrongValue } from "../../values/error.ts";
import { indexIn, piecesOf } from "../../values/find.ts";
import { length, slice } from "../../values/text.ts";
import { defineFunction } from "../entry.ts";

const text = { name: "text", kind: "text" } as const;

export const replace = defineFunction({
  name: "REPLACE",
  family: "text",
  params: [text, { name: "start", kind: "integer" }, { name: "count", kind: "integer" }, { name: "new", kind: "text" }],
  returns: types.text,
  apply: ([value, start, count, inserted]) => {
    if (start < 1 || count < 0) return wrongValue;
    const whole = length(value);
    return slice(value, 0, start - 1) + inserted + slice(value, start - 1 + count, whole);
  },
  aliases: ["替换位置"],
  help: {
    "zh-CN": "把从第几个字符起的若干个字符换成另一段文本。",
    "en-US": "Puts another text in the place of so many characters from a position.",
  },
  examples: [
    { formula: 'REPLACE("2024年", 1, 4, "2025")', result: "2025年" },
    { formula: 'REPLACE("abc", 2, 0, "-")', result: "a-bc" },
  ],
});

export const substitute = defineFunction({
  name: "SUBSTITUTE",
  family: "text",
  params: [
    text,
    { name: "old", kind: "text" },
    { name: "new", kind: "text" },
    { name: "which", kind: "integer", optional: true },
  ],
  returns: types.text,
  apply: ([value, old, fresh, which]) => {
    if (old === "") return value;
    if (which === undefined) {
      const pieces = piecesOf(value, old);
      const size = value.length + (pieces.length - 1) * (fresh.length - old.length);
      return size > limits.textLength ? wrongValue : pieces.join(fresh);
    }
    if (which < 1) return wrongValue;
    let at = -1;
    for (let found = 0; found < which; found++) {
      at = indexIn(value, old, at === -1 ? 0 : at + old.length);
      if (at === -1) return value;
    }
    return value.slice(0, at) + fresh + value.slice(at + old.length);
  },
  aliases: ["替换", "替换文本"],
  help: {
    "zh-CN": "把文本中的一段换成另一段，可以指定只换第几处。",
    "en-US": "Puts one text in the place of another, everywhere or only where it occurs the so-many-th time.",
  },
  examples: [
    { formula: 'SUBSTITUTE("a-b-c", "-", "/")', result: "a/b/c" },
    { formula: 'SUBSTITUTE("a-b-c", "-", "/", 2)', result: "a-b/c" },
  ],
});

export const rept = defineFunction({
  name: "REPT",
  family: "text",
  params: [text, { name: "count", kind: "integer" }],
  returns: types.text,
  apply: ([value, count]) => (count < 0 || count * value.length > limits.textLength ? wrongValue : value.repeat(count)),
  aliases: ["重复"],
  help: { "zh-CN": "把文本重复若干次。", "en-US": "The text so many times over." },
  examples: [
    { formula: 'REPT("★", 3)', result: "★★★" },
    { formula: 'REPT("abc", 1000000000)', result: { error: "#VALUE!" } },
  ],
});

export const mask = defineFunction({
  name: "MASK",
  family: "text",
  params: [
    text,
    { name: "start", kind: "integer" },
    { name: "count", kind: "integer", optional: true },
    { name: "character", kind: "text", optional: true },
  ],
  returns: types.text,
  apply: ([value, start, count, character]) => {
    if (start < 1 || (count ?? 0) < 0) return wrongValue;
    const whole = length(value);
    const hidden = Math.max(0, Math.min(count ?? whole, whole - start + 1));
    const sign = slice(character ?? "*", 0, 1);
    return slice(value, 0, start - 1) + sign.repeat(hidden) + slice(value, start - 1 + hidden, whole);
  },
  aliases: ["脱敏", "掩码", "隐藏"],
  help: {
    "zh-CN": "从第几个字符起隐藏若干个字符（省略为到末尾），默认用 *。",
    "en-US":
      "Hides so many characters from a position (all that follow where left out), behind * unless told otherwise.",
  },
  examples: [
    { formula: 'MASK("13812345678", 4, 4)', result: "138****5678" },
    { formula: 'MASK("张三丰", 2)', result: "张**" },
  ],
});
