import type { FieldProperties } from "@mortise/definition";

export const ratingProperties: FieldProperties = {
  type: "example.rating",
  fields: [
    {
      id: "stars",
      type: "number",
      label: { "zh-CN": "最多几颗星", "en-US": "How many stars" },
      help: { "zh-CN": "3 到 10，默认 5", "en-US": "3 to 10; 5 unless said" },
      integer: true,
      min: 3,
      max: 10,
    },
  ],
};
