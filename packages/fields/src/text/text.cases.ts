import type { FieldCases } from "@mortise/definition";

export const textCases: FieldCases = {
  type: "text",
  cases: [
    { name: "empty", field: {}, raw: null, stored: null, text: "" },
    { name: "a text of nothing is empty", field: {}, raw: "", stored: null, text: "" },
    { name: "blanks alone are empty", field: {}, raw: " \u3000", stored: null, text: "" },
    { name: "both scripts", field: {}, raw: "华东 East", stored: "华东 East", text: "华东 East" },
    { name: "markup is text", field: {}, raw: "<b>1 & 2</b>", stored: "<b>1 & 2</b>", text: "<b>1 & 2</b>" },
    { name: "a digit is a text here", field: {}, raw: "0012", stored: "0012", text: "0012" },
    { name: "an emoji is one character", field: { maxLength: 3 }, raw: "中文😀", stored: "中文😀", text: "中文😀" },
    { name: "too long", field: { maxLength: 3 }, raw: "中文字😀", problems: ["text_too_long"] },
    { name: "longer than any text", field: {}, raw: "长".repeat(1_001), problems: ["text_too_long"] },
    { name: "too short", field: { minLength: 2 }, raw: "a", problems: ["text_too_short"] },
    { name: "empty is not too short", field: { minLength: 2 }, raw: "", stored: null, text: "" },
    {
      name: "of the required form",
      field: { pattern: "1\\d{10}" },
      raw: "13800138000",
      stored: "13800138000",
      text: "13800138000",
    },
    {
      name: "not of the required form",
      field: { pattern: "1\\d{10}" },
      raw: "+8613800138000",
      problems: ["text_pattern"],
    },
    { name: "empty has no form", field: { pattern: "1\\d{10}" }, raw: null, stored: null, text: "" },
    { name: "a number", field: {}, raw: 12, problems: ["text_expected"] },
    { name: "an object", field: {}, raw: { a: 1 }, problems: ["text_expected"] },
    { name: "a list", field: {}, raw: ["a"], problems: ["text_expected"] },
    { name: "NUL", field: {}, raw: "a\u0000b", problems: ["text_control_character"] },
    { name: "a line break", field: {}, raw: "a\nb", problems: ["text_control_character"] },
    { name: "half a character", field: {}, raw: "a\ud83d", problems: ["text_broken_character"] },
  ],
};
