import { createRegistry } from "@mortise/kernel";
import { defineFlowNode, type FlowContext } from "../src/index.ts";

/** Nodes made for the engine's own tests: between them they give every outcome that a node can give. */
const begin = defineFlowNode({
  type: "begin",
  label: "begin",
  place: "start",
  settings: {},
  actions: () => [],
  enter: () => ({ do: "next" }),
});

const pass = { ...begin, type: "pass_through", place: "step" } as const;

/** Asks `people`, all at once or in turn. Acts: yes, no (with a reason), more (asks `extra` as well). */
const ask = defineFlowNode<{ people: readonly string[]; how: "any" | "all" | "in_turn"; extra?: readonly string[] }>({
  type: "ask",
  label: "ask",
  place: "step",
  settings: {},
  actions: () => [
    { id: "yes", label: "yes", tone: "positive", needsComment: false },
    { id: "no", label: "no", tone: "negative", needsComment: true },
    { id: "more", label: "more", tone: "neutral", needsComment: false },
  ],
  enter: (node) => ({ do: "wait", assignees: named(node.how === "in_turn" ? node.people.slice(0, 1) : node.people) }),
  act: (node, { action }, tasks) => {
    if (action === "no") return { do: "end", outcome: "rejected" };
    if (action === "more") return { do: "wait", assignees: named(node.extra ?? []) };
    if (node.how === "any") return { do: "next" };
    const next = node.how === "in_turn" ? node.people[tasks.length] : undefined;
    if (next !== undefined) return { do: "wait", assignees: named([next]) };
    return tasks.some((task) => task.status === "open") ? { do: "stay" } : { do: "next" };
  },
});

const stubborn = defineFlowNode({
  ...ask,
  type: "stubborn",
  enter: () => ({ do: "wait", assignees: [{ member: "bo", because: "listed" }] }),
  act: () => ({ do: "stay" }),
});

const finish = defineFlowNode({
  ...begin,
  type: "finish",
  place: "end",
  enter: () => ({ do: "end", outcome: "passed" }),
});

export const nodes = createRegistry("flow nodes", [begin, pass, ask, stubborn, finish]);

function named(people: readonly string[]) {
  return people.map((member) => ({ member, because: "listed" }));
}

/** A context around which nothing changes: ann starts, root is admin, zed has left. */
export function context(): FlowContext {
  let count = 0;
  return {
    values: {},
    initiator: "ann",
    admins: ["root"],
    isActive: (member) => member !== "zed",
    nextId: () => `t${++count}`,
  };
}
