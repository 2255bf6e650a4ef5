import type { ElementProperties } from "@mortise/definition";

export const pieProperties: ElementProperties = {
  type: "pie",
  fields: [{ id: "ring", type: "switch", label: { "zh-CN": "环形", "en-US": "Ring" } }],
};
