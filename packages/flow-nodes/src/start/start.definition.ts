import { defineFlowNode } from "@mortise/flow-engine";

/** Where a flow begins: the record was submitted. Makes no tasks and goes on at once. */
export const start = defineFlowNode({
  type: "start",
  label: { "zh-CN": "开始", "en-US": "Start" },
  place: "start",
  settings: {},
  initial: () => ({}),
  actions: () => [],
  enter: () => ({ do: "next" }),
});
