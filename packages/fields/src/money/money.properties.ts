import type { FieldProperties } from "@mortise/definition";

export const moneyProperties: FieldProperties = {
  type: "money",
  fields: [
    {
      id: "scale",
      type: "number",
      label: { "zh-CN": "小数位数", "en-US": "Decimal places" },
      help: { "zh-CN": "0 到 6 位，默认 2 位", "en-US": "0 to 6; 2 unless said" },
      integer: true,
      min: 0,
      max: 6,
    },
    { id: "min", type: "number", label: { "zh-CN": "最小值", "en-US": "Smallest" } },
    { id: "max", type: "number", label: { "zh-CN": "最大值", "en-US": "Largest" } },
  ],
};
