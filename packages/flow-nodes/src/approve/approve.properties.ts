import type { ElementProperties } from "@mortise/definition";

export const approveProperties: ElementProperties = {
  type: "approve",
  fields: [
    { id: "assignees", type: "setting.assignees", label: { "zh-CN": "审批人", "en-US": "Approvers" }, required: true },
    {
      id: "several",
      type: "select",
      label: { "zh-CN": "多人审批方式", "en-US": "Several approvers" },
      options: [
        { id: "any", label: { "zh-CN": "或签：一人决定即可", "en-US": "Any: the first decision counts" } },
        { id: "all", label: { "zh-CN": "会签：需要全部通过", "en-US": "All: everybody has to approve" } },
      ],
    },
  ],
};
