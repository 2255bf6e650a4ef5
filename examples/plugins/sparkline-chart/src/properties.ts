import type { ElementProperties } from "@mortise/definition";

/** The chart's panel in the designer. */
const sparklineProperties: ElementProperties = {
  type: "example.sparkline",
  fields: [{ id: "dot", type: "switch", label: { "zh-CN": "标出最新值", "en-US": "Mark the newest value" } }],
};

export default { name: "@mortise-example/sparkline-chart", version: "0.1.0", charts: [sparklineProperties] };
