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
  ],
};
