import { types } from "../../check/typed.ts";
import { limits } from "../../limits.ts";
import { concatenationSql } from "../../sql/text.ts";
import { wrongValue } from "../../values/error.ts";
import { defineFunction } from "../entry.ts";

const params = [{ name: "value", kind: "text", repeats: true }] as const;

function concatenate([texts]: readonly [readonly string[]]) {
  const whole = texts.join("");
  return whole.length > limits.textLength ? wrongValue : whole;
}

export const ampersand = defineFunction({
  name: "&",
  operator: "cat",
  family: "operator",
  params,
  returns: types.text,
  apply: concatenate,
  sql: concatenationSql,
  help: { "zh-CN": "连接文本；空值按空文本计算。", "en-US": "Joins texts; empty counts as no text." },
  examples: [{ formula: '"a" & {t} & "b"', result: "ab", data: { t: null } }],
});

export const concat = defineFunction({
  name: "CONCAT",
  family: "text",
  params,
  returns: types.text,
  apply: concatenate,
  sql: concatenationSql,
  aliases: ["CONCATENATE", "合并", "连接", "拼接"],
  help: {
    "zh-CN": "把多个值连接成一个文本；空值按空文本计算。",
    "en-US": "Joins values into one text; empty counts as no text.",
  },
  examples: [
    { formula: 'CONCAT("A-", 12, "-", 1.50)', result: "A-12-1.5" },
    { formula: "CONCAT()", result: "" },
  ],
});
