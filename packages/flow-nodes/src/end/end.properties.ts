import type { ElementProperties } from "@mortise/definition";

export const endProperties: ElementProperties = {
  type: "end",
  fields: [
    {
      id: "outcome",
      type: "select",
      label: { "zh-CN": "结果", "en-US": "Outcome" },
      options: [
        { id: "passed", label: { "zh-CN": "通过", "en-US": "Approved" } },
        { id: "rejected", label: { "zh-CN": "拒绝", "en-US": "Rejected" } },
      ],
    },
  ],
};
