import type { FieldProperties } from "@mortise/definition";

export const textareaProperties: FieldProperties = {
  type: "textarea",
  fields: [
    {
      id: "maxLength",
      type: "number",
      label: { "zh-CN": "最多字数", "en-US": "Longest" },
      integer: true,
      min: 1,
      max: 100_000,
    },
  ],
};
