import type { FlowNodeCases } from "@mortise/flow-engine";

export const endCases: FlowNodeCases = {
  type: "end",
  cases: [
    { name: "a flow that comes to its end has passed", node: {}, expect: { ends: "passed" } },
    { name: "an end may be a rejection", node: { outcome: "rejected" }, expect: { ends: "rejected" } },
  ],
};
