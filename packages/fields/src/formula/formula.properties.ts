import type { FieldProperties } from "@mortise/definition";

export const formulaProperties: FieldProperties = {
  type: "formula",
  fields: [
    {
      id: "formula",
      type: "setting.formula",
      label: { "zh-CN": "公式", "en-US": "Formula" },
      help: { "zh-CN": "例如 {qty} * {price}", "en-US": "For example {qty} * {price}" },
      required: true,
    },
    {
      id: "kind",
      type: "select",
      label: { "zh-CN": "结果类型", "en-US": "Gives" },
      required: true,
      options: [
        { id: "number", label: { "zh-CN": "数字", "en-US": "Number" } },
        { id: "decimal", label: { "zh-CN": "精确小数", "en-US": "Exact decimal" } },
        { id: "text", label: { "zh-CN": "文本", "en-US": "Text" } },
        { id: "boolean", label: { "zh-CN": "是或否", "en-US": "Yes or no" } },
        { id: "date", label: { "zh-CN": "日期", "en-US": "Date" } },
      ],
    },
    {
      id: "scale",
      type: "number",
      label: { "zh-CN": "小数位数", "en-US": "Decimal places" },
      help: { "zh-CN": "只用于精确小数；0 到 6 位，默认 2 位", "en-US": "For exact decimals; 0 to 6, 2 unless said" },
      integer: true,
      min: 0,
      max: 6,
    },
  ],
};
