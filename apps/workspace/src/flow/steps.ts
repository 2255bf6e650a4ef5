import type { FlowInstanceBody } from "@mortise/client";
import type { LocalizedText } from "@mortise/kernel";

/** What somebody did at a node. */
export type Decision = { readonly by: string; readonly action: string; readonly comment: string; readonly at: string };
/** A node of a flow with what happened there. */
export type Step = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly state: "done" | "open" | "ahead" | "refused" | "skipped";
  readonly at: string | undefined;
  readonly decisions: readonly Decision[];
  /** Open tasks here, with who is asked. */
  readonly waiting: readonly { readonly task: string; readonly assignee: string }[];
};

type Opened = { readonly id: string; readonly assignee: string };

/** The nodes of a flow, in order, told from its events. */
export function stepsOf(flow: FlowInstanceBody): readonly Step[] {
  const entered = new Map<string, string>();
  const decisions = new Map<string, Decision[]>();
  const open = new Map<string, Map<string, Opened>>();
  for (const event of flow.events) {
    const node = String(event.node ?? "");
    if (event.kind === "entered") {
      entered.set(node, event.at);
      open.set(node, new Map(((event.tasks ?? []) as readonly Opened[]).map((task) => [task.id, task])));
    } else if (event.kind === "acted") {
      const { by, action, comment } = event as unknown as Decision;
      decisions.set(node, [...(decisions.get(node) ?? []), { by, action, comment: comment ?? "", at: event.at }]);
      open.get(node)?.delete(String(event.task));
    } else if (event.kind === "cancelled") {
      open.get(node)?.delete(String(event.task));
    }
  }
  const reached = flow.nodes.map((node) => entered.has(node.id));
  const last = reached.lastIndexOf(true);
  return flow.nodes.map((node, index): Step => {
    const waiting = [...(open.get(node.id)?.values() ?? [])].map((task) => ({
      task: task.id,
      assignee: task.assignee,
    }));
    const isFirst = index === 0;
    const isLast = index === flow.nodes.length - 1;
    const state = stateOf(flow, { isFirst, isLast, isLastReached: index === last, isBefore: index < last, waiting });
    const at = isFirst ? flow.startedAt : isLast ? endOf(flow) : entered.get(node.id);
    const done = isFirst
      ? [{ by: flow.startedBy, action: "", comment: "", at: flow.startedAt }]
      : (decisions.get(node.id) ?? []);
    return {
      id: node.id,
      name: node.name,
      state,
      at,
      decisions: done,
      waiting: flow.status === "running" ? waiting : [],
    };
  });
}

function stateOf(
  flow: FlowInstanceBody,
  at: {
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly isLastReached: boolean;
    readonly isBefore: boolean;
    readonly waiting: readonly unknown[];
  },
): Step["state"] {
  if (at.isFirst) return "done";
  if (at.isLast) return flow.status === "running" ? "ahead" : flow.status === "passed" ? "done" : "refused";
  if (flow.status === "running" && at.waiting.length > 0) return "open";
  if (at.isLastReached) return flow.status === "rejected" ? "refused" : "done";
  if (at.isBefore) return "done";
  return flow.status === "running" ? "ahead" : "skipped";
}

function endOf(flow: FlowInstanceBody): string | undefined {
  return flow.events.find((event) => event.kind === "ended")?.at;
}
