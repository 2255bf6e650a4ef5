import type { FieldProperties } from "@mortise/definition";

export const linkProperties: FieldProperties = {
  type: "link",
  fields: [
    { id: "form", type: "setting.form", label: { "zh-CN": "关联的表单", "en-US": "Linked form" }, required: true },
  ],
};
