import type { ElementProperties } from "@mortise/definition";

export const barProperties: ElementProperties = {
  type: "bar",
  fields: [
    { id: "stacked", type: "switch", label: { "zh-CN": "堆叠", "en-US": "Stacked" } },
    { id: "horizontal", type: "switch", label: { "zh-CN": "横向", "en-US": "Horizontal" } },
  ],
};
