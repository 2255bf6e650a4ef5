import type { FieldProperties } from "@mortise/definition";

export const numberProperties: FieldProperties = {
  type: "number",
  fields: [
    { id: "integer", type: "switch", label: { "zh-CN": "只能填整数", "en-US": "Whole numbers only" } },
    { id: "min", type: "number", label: { "zh-CN": "最小值", "en-US": "Smallest" } },
    { id: "max", type: "number", label: { "zh-CN": "最大值", "en-US": "Largest" } },
  ],
};
