import type { FieldProperties } from "@mortise/definition";

export const dateProperties: FieldProperties = {
  type: "date",
  fields: [
    { id: "min", type: "date", label: { "zh-CN": "最早", "en-US": "Earliest" } },
    { id: "max", type: "date", label: { "zh-CN": "最晚", "en-US": "Latest" } },
  ],
};
