import type { Flow, FlowNode } from "@mortise/definition";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type FlowEvent, type FlowState, replay, step } from "../src/index.ts";
import { context, nodes } from "./nodes.ts";

const members = ["ann", "bo", "cy", "zed", "root", "eve"] as const;
const people = fc.array(fc.constantFrom(...members), { maxLength: 4 });
const askNode = fc.record({
  type: fc.constant("ask"),
  people,
  how: fc.constantFrom("any", "all", "in_turn"),
  extra: people,
});
const flowArbitrary = fc
  .array(fc.oneof(askNode, fc.record({ type: fc.constant("pass_through") })), { maxLength: 6 })
  .map((steps): Flow => {
    const middle = steps.map((node, index): FlowNode => ({ ...node, id: `n${index}` }));
    return {
      id: "flow",
      name: "flow",
      form: "quote",
      nodes: [{ id: "begin", type: "begin" }, ...middle, { id: "finish", type: "finish" }],
    };
  });
const actArbitrary = fc.record({
  /** Which of the tasks ever opened; those of people who have decided already are among them. */
  pick: fc.nat(),
  action: fc.constantFrom("yes", "yes", "yes", "no", "more", "nonsense"),
  actor: fc.oneof(fc.constant("assignee"), fc.constant("assignee"), fc.constantFrom(...members)),
  comment: fc.constantFrom("", "because"),
});

/** Random people do random things to random flows; what flows.md says always holds must hold after every one. */
it("holds its invariants on random walks", () => {
  fc.assert(
    fc.property(flowArbitrary, fc.array(actArbitrary, { maxLength: 25 }), (flow, acts) => {
      const around = context();
      const history: FlowEvent[] = [];
      let state: FlowState | undefined;
      const take = (result: ReturnType<typeof step>) => {
        if (!result.ok) return expectUntouched(flow, history, state);
        const length = history.length;
        history.push(...result.value.events);
        expect(history.length).toBeGreaterThan(length);
        expectSound(flow, history, result.value.state, state);
        state = result.value.state;
      };
      take(step(nodes, flow, undefined, { kind: "start" }, around));
      for (const act of acts) {
        const opened = history.flatMap((event) => ("tasks" in event ? event.tasks : []));
        const task = opened[act.pick % (opened.length || 1)];
        if (!task || !state) break;
        const actor = act.actor === "assignee" ? task.assignee : act.actor;
        const { action, comment } = act;
        take(step(nodes, flow, state, { kind: "act", task: task.id, action, actor, comment }, around));
      }
    }),
    { numRuns: 2_000 },
  );
});

it("every flow ends when everybody keeps saying yes", () => {
  fc.assert(
    fc.property(flowArbitrary, (flow) => {
      const around = context();
      let result = step(nodes, flow, undefined, { kind: "start" }, around);
      for (let acts = 0; acts < 100 && result.ok && result.value.state.status === "running"; acts++) {
        const { state } = result.value;
        const task = state.tasks.find((one) => one.status === "open");
        const command = { kind: "act", task: task?.id ?? "", action: "yes", actor: "root", comment: "" } as const;
        result = step(nodes, flow, state, command, around);
      }
      expect(result).toMatchObject({ ok: true, value: { state: { status: "passed", tasks: [] } } });
    }),
  );
});

function expectSound(flow: Flow, history: readonly FlowEvent[], after: FlowState, before: FlowState | undefined) {
  const open = after.tasks.filter((task) => task.status === "open");
  expect(after.status === "running").toBe(open.length > 0);
  expect(new Set(open.map((task) => task.assignee)).size).toBe(open.length);
  expect(after.position).toBeGreaterThanOrEqual(before?.position ?? 0);
  for (const task of after.tasks) expect(task.node).toBe(flow.nodes[after.position]?.id);
  expect(replay(flow, history)).toEqual(after);
  expect(JSON.parse(JSON.stringify(after))).toEqual(after);

  const opened = history.flatMap((event) => ("tasks" in event ? event.tasks.map((task) => task.id) : []));
  const closed = history.flatMap((event) => (event.kind === "acted" || event.kind === "cancelled" ? [event.task] : []));
  expect(new Set(opened).size).toBe(opened.length);
  expect(new Set(closed).size).toBe(closed.length);
  expect(opened.filter((id) => !closed.includes(id))).toEqual(open.map((task) => task.id));
  expect(history.filter((event) => event.kind === "started")).toHaveLength(1);
  expect(history.filter((event) => event.kind === "ended")).toHaveLength(after.status === "running" ? 0 : 1);
}

function expectUntouched(flow: Flow, history: readonly FlowEvent[], state: FlowState | undefined) {
  expect(replay(flow, history)).toEqual(state);
}
