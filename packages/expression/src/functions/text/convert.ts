import { types } from "../../check/typed.ts";
import { toText } from "../../values/coerce.ts";
import { wrongValue } from "../../values/error.ts";
import { divide, isZero, parseNumber } from "../../values/number.ts";
import { type Inner, isBlank, isNumeric } from "../../values/value.ts";
import { formatMoment } from "../date/format.ts";
import { defineFunction } from "../entry.ts";
import { parseMoment } from "../moment.ts";
import { formatNumber } from "./number-format.ts";

export const textFunction = defineFunction({
  name: "TEXT",
  family: "text",
  params: [
    { name: "value", kind: "single" },
    { name: "format", kind: "text", optional: true },
  ],
  returns: types.text,
  apply: ([value, format], { environment }): Inner => {
    if (isBlank(value) || format === undefined || format === "") return toText(value);
    if (isNumeric(value)) return formatNumber(value, format);
    const moment = typeof value === "string" ? parseMoment(value, environment) : undefined;
    return moment ? formatMoment(moment, format) : toText(value);
  },
  aliases: ["文本", "转文本", "格式化"],
  help: {
    "zh-CN": "按格式写成文本：数字如 0.00、#,##0.00、0.0%，日期如 YYYY-MM-DD HH:mm。",
    "en-US": "The value as a text in a format: numbers as 0.00, #,##0.00, 0.0%; dates as YYYY-MM-DD HH:mm.",
  },
  examples: [
    { formula: 'TEXT(1234.5, "#,##0.00")', result: "1,234.50" },
    { formula: 'TEXT(0.125, "0.0%")', result: "12.5%" },
    { formula: 'TEXT({d}, "YYYY/M/D")', result: "2024/2/3", data: { d: "2024-02-03" } },
    { formula: "TEXT(1.50)", result: "1.5" },
  ],
});

export const value = defineFunction({
  name: "VALUE",
  family: "text",
  params: [{ name: "text", kind: "single" }],
  returns: types.decimal,
  apply: ([given]) => {
    if (isBlank(given) || isNumeric(given)) return isBlank(given) ? null : given;
    if (typeof given === "boolean") return given ? 1 : 0;
    if (typeof given !== "string") return wrongValue;
    const bare = given.trim();
    const isPercent = bare.endsWith("%");
    const plain = (isPercent ? bare.slice(0, -1) : bare).replace(/^([+-]?)[¥￥$€£]\s*/, "$1");
    // Commas are taken between thousands only: 1,23 is no number.
    const ungrouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
    const number = parseNumber(ungrouped);
    if (number === undefined) return wrongValue;
    return isPercent && !isZero(number) ? divide(number, 100) : number;
  },
  aliases: ["数值", "转数字"],
  help: {
    "zh-CN": "文本所写的数字，可以带千分位逗号、货币符号或百分号；不是数字时得到 #VALUE!。",
    "en-US":
      "The number that a text writes, with commas, a currency sign or a per cent sign; #VALUE! where it writes none.",
  },
  examples: [
    { formula: 'VALUE("12.5") + 1', result: 13.5 },
    { formula: 'VALUE("¥1,234.50")', result: 1234.5 },
    { formula: 'VALUE("12%")', result: 0.12 },
    { formula: 'VALUE("abc")', result: { error: "#VALUE!" } },
  ],
});

export const char = defineFunction({
  name: "CHAR",
  family: "text",
  params: [{ name: "code point", kind: "integer" }],
  returns: types.text,
  apply: ([code]) => {
    const isCharacter = code >= 1 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : wrongValue;
  },
  aliases: ["UNICHAR", "字符"],
  help: {
    "zh-CN": "编码对应的字符；CHAR(10) 是换行。",
    "en-US": "The character of a code point; CHAR(10) is a new line.",
  },
  examples: [
    { formula: "CHAR(65)", result: "A" },
    { formula: "CHAR(0)", result: { error: "#VALUE!" } },
  ],
});

export const encodeUrl = defineFunction({
  name: "ENCODEURL",
  family: "text",
  params: [{ name: "text", kind: "text" }],
  returns: types.text,
  apply: ([text]) => encodeURIComponent(text.toWellFormed()),
  aliases: ["ENCODE_URL_COMPONENT", "网址编码"],
  help: { "zh-CN": "编码后可以放进网址参数的文本。", "en-US": "The text made fit for a part of a web address." },
  examples: [{ formula: 'ENCODEURL("a b&中")', result: "a%20b%26%E4%B8%AD" }],
});

export const uuid = defineFunction({
  name: "UUID",
  family: "text",
  params: [],
  returns: types.text,
  isVolatile: true,
  isRandom: true,
  apply: (_, { environment }) => {
    if (!environment.random) return wrongValue;
    const { random } = environment;
    const digit = (from: number, count: number) => (from + Math.floor(random() * count)).toString(16);
    // RFC 9562, version 4: the 13th digit is 4, the 17th one of 8 to b.
    return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) =>
      place === "x" ? digit(0, 16) : digit(8, 4),
    );
  },
  aliases: ["GUID", "唯一标识"],
  help: { "zh-CN": "随机的唯一标识。", "en-US": "A random unique identifier." },
  examples: [{ formula: "LEN(UUID())", result: 36 }],
});
