import type { Use } from "@mortise/definition";
import { type Assignee, defineFlowNode, type FlowAction, type FlowContext } from "@mortise/flow-engine";
import { pointer } from "@mortise/kernel";
import { type Static, Type } from "typebox";

const rule = <Properties extends Parameters<typeof Type.Object>[0]>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

const settings = {
  assignees: Type.Array(
    Type.Union([
      rule({ kind: Type.Literal("initiator") }),
      rule({ kind: Type.Literal("field"), field: Type.String({ maxLength: 40 }) }),
      rule({ kind: Type.Literal("admins") }),
    ]),
    { minItems: 1, maxItems: 20, description: "Who decides; each person is asked once, for the first rule that fits" },
  ),
  several: Type.Optional(
    Type.Enum(["any", "all"], { description: "Whose pass it takes where there are several people; any where absent" }),
  ),
};
type ApproveSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>;
type AssigneeRule = ApproveSettings["assignees"][number];

const actions: readonly FlowAction[] = [
  { id: "pass", label: { "zh-CN": "通过", "en-US": "Approve" }, tone: "positive", needsComment: false },
  { id: "reject", label: { "zh-CN": "拒绝", "en-US": "Reject" }, tone: "negative", needsComment: true },
];

/**
 * People decide. `any` (或签): the first decision counts for all. `all` (会签): it takes everybody's pass. One rejection
 * ends the flow either way. Nobody active found: the flow's admins decide, and their tasks say so.
 */
export const approve = defineFlowNode<ApproveSettings>({
  type: "approve",
  label: { "zh-CN": "审批", "en-US": "Approve" },
  place: "step",
  settings,
  initial: () => ({ assignees: [{ kind: "admins" }] }),
  uses: (node) =>
    (node.assignees as readonly AssigneeRule[]).flatMap((one, index): Use[] =>
      one.kind === "field"
        ? [{ what: "field", path: pointer("assignees", index, "field"), id: one.field, kinds: ["member"] }]
        : [],
    ),
  actions: () => actions,
  enter: (node, context) => ({ do: "wait", assignees: node.assignees.flatMap((one) => resolve(one, context)) }),
  act: (node, { action }, tasks) => {
    if (action === "reject") return { do: "end", outcome: "rejected" };
    const isWaiting = node.several === "all" && tasks.some((task) => task.status === "open");
    return isWaiting ? { do: "stay" } : { do: "next" };
  },
});

function resolve(one: AssigneeRule, context: FlowContext): readonly Assignee[] {
  switch (one.kind) {
    case "initiator":
      return [{ member: context.initiator, because: "initiator" }];
    case "admins":
      return context.admins.map((member) => ({ member, because: "admins" }));
    case "field": {
      const member = context.values[one.field];
      return typeof member === "string" ? [{ member, because: `field:${one.field}` }] : [];
    }
  }
}
