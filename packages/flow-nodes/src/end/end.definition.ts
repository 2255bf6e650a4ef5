import { defineFlowNode } from "@mortise/flow-engine";
import { type Static, Type } from "typebox";

const settings = {
  outcome: Type.Optional(
    Type.Enum(["passed", "rejected"], { description: "What the record's flow comes to; passed where absent" }),
  ),
};
type EndSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>;

/** Where a flow finishes: the record gets the outcome as its flow status. */
export const end = defineFlowNode<EndSettings>({
  type: "end",
  label: { "zh-CN": "结束", "en-US": "End" },
  place: "end",
  settings,
  initial: () => ({}),
  actions: () => [],
  enter: (node) => ({ do: "end", outcome: node.outcome ?? "passed" }),
});
