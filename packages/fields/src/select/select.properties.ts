import type { FieldProperties } from "@mortise/definition";
import { optionColors } from "./select.definition.ts";

export const selectProperties: FieldProperties = {
  type: "select",
  fields: [
    {
      id: "options",
      type: "setting.options",
      label: { "zh-CN": "选项", "en-US": "Options" },
      colors: [...optionColors],
    },
    {
      id: "display",
      type: "select",
      absent: "dropdown",
      label: { "zh-CN": "显示方式", "en-US": "Shown as" },
      options: [
        { id: "dropdown", label: { "zh-CN": "下拉框", "en-US": "Drop-down" } },
        { id: "radio", label: { "zh-CN": "单选按钮", "en-US": "Radio buttons" } },
      ],
    },
  ],
};
