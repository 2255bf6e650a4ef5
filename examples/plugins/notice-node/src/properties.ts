import type { ElementProperties } from "@mortise/definition";

/** The node's panel in the designer. */
const noticeProperties: ElementProperties = {
  type: "example.notice",
  fields: [
    {
      id: "readers",
      type: "setting.fields",
      label: { "zh-CN": "阅知人（成员字段）", "en-US": "Readers (member fields)" },
      required: true,
      kinds: ["member"],
    },
  ],
};

export default { name: "@mortise-example/notice-node", version: "0.1.0", nodes: [noticeProperties] };
