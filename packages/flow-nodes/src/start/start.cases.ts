import type { FlowNodeCases } from "@mortise/flow-engine";

export const startCases: FlowNodeCases = {
  type: "start",
  cases: [{ name: "a submitted record goes on at once", node: {}, expect: { goesOn: true } }],
};
