import { defineFlowNode } from "@mortise/flow-engine";
import { pointer } from "@mortise/kernel";
import { type Static, Type } from "typebox";

const settings = {
  readers: Type.Array(Type.String({ maxLength: 40 }), {
    minItems: 1,
    maxItems: 10,
    description: "Member fields of the record",
  }),
};
type NoticeSettings = Static<ReturnType<typeof Type.Object<typeof settings>>>;

/** People confirm that they have read the record (阅知). The flow goes on when all of them have; nobody can refuse. */
export const notice = defineFlowNode<NoticeSettings>({
  type: "example.notice",
  label: { "zh-CN": "阅知", "en-US": "Notice" },
  place: "step",
  settings,
  initial: () => ({ readers: ["created_by"] }),
  uses: (node) =>
    (node.readers as NoticeSettings["readers"]).map((id, index) => ({
      what: "field",
      path: pointer("readers", index),
      id,
      kinds: ["member"],
    })),
  actions: () => [{ id: "read", label: { "zh-CN": "已阅", "en-US": "Read" }, tone: "positive", needsComment: false }],
  enter: (node, context) => {
    const assignees = node.readers.flatMap((field) => {
      const member = context.values[field];
      return typeof member === "string" ? [{ member, because: `field:${field}` }] : [];
    });
    // A notice to nobody is no reason to stop.
    return assignees.length === 0 ? { do: "next" } : { do: "wait", assignees };
  },
  act: (_node, _act, tasks) => (tasks.some((task) => task.status === "open") ? { do: "stay" } : { do: "next" }),
});
