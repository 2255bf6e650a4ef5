import type { ElementProperties } from "@mortise/definition";

export const kpiProperties: ElementProperties = {
  type: "kpi",
  fields: [
    {
      id: "format",
      type: "select",
      label: { "zh-CN": "数字写法", "en-US": "Number" },
      options: [
        { id: "short", label: { "zh-CN": "简写（356.9万）", "en-US": "Short (3.6M)" } },
        { id: "full", label: { "zh-CN": "完整（3,568,647.00）", "en-US": "In full (3,568,647.00)" } },
      ],
    },
  ],
};
