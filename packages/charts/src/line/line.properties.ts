import type { ElementProperties } from "@mortise/definition";

export const lineProperties: ElementProperties = {
  type: "line",
  fields: [{ id: "area", type: "switch", label: { "zh-CN": "填充面积", "en-US": "Filled area" } }],
};
