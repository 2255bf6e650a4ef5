import type { FieldProperties } from "@mortise/definition";

export const textProperties: FieldProperties = {
  type: "text",
  fields: [
    {
      id: "minLength",
      type: "number",
      label: { "zh-CN": "最少字数", "en-US": "Shortest" },
      integer: true,
      min: 1,
      max: 4000,
    },
    {
      id: "maxLength",
      type: "number",
      label: { "zh-CN": "最多字数", "en-US": "Longest" },
      integer: true,
      min: 1,
      max: 4000,
    },
    {
      id: "pattern",
      type: "text",
      label: { "zh-CN": "格式（正则表达式）", "en-US": "Form (regular expression)" },
      help: { "zh-CN": "整段文字须符合，例如手机号 1\\d{10}", "en-US": "The whole text has to match: 1\\d{10}" },
      maxLength: 500,
    },
  ],
};
