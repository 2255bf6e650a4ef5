import type { Flow } from "@mortise/definition";
import {
  defineFlowNode,
  type FlowContext,
  type FlowNodeCase,
  type FlowNodeCases,
  type FlowNodes,
  type FlowNodeType,
  type FlowState,
  type FlowStep,
  replay,
  step,
} from "@mortise/flow-engine";
import { createRegistry, type Problem, type Registry } from "@mortise/kernel";
import { describe, expect, it } from "vitest";

const bystander = (type: string, place: FlowNodeType["place"]): FlowNodeType =>
  defineFlowNode({
    type,
    label: type,
    place,
    settings: {},
    actions: () => [],
    enter: () => (place === "end" ? { do: "end", outcome: "passed" } : { do: "next" }),
  });
const before = bystander("testing.before", "start");
const after = bystander("testing.after", "end");

/**
 * The contract of flow nodes: run it over a registry and its cases (built-in ones, or a plug-in's). Each node stands in
 * a flow of its own, between a start and an end that do nothing.
 */
export function testFlowNodes(nodes: Registry<FlowNodeType>, cases: readonly FlowNodeCases[]): void {
  for (const type of nodes.entries) {
    describe(`flow node ${type.type}`, () => {
      const own = cases.find((one) => one.type === type.type)?.cases ?? [];

      it("has a label in both languages and cases that show it at work", () => {
        expect(type.label).toMatchObject({ "zh-CN": expect.stringMatching(/./), "en-US": expect.stringMatching(/./) });
        expect(own.length).toBeGreaterThan(0);
      });

      it("names each act once, in both languages", () => {
        for (const { node } of own) {
          const actions = type.actions({ id: "node", type: type.type, ...node });
          expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
          for (const action of actions) {
            expect(action.label).toMatchObject({ "zh-CN": expect.any(String), "en-US": expect.any(String) });
          }
        }
      });

      it("says what its settings refer to with paths that lead there", () => {
        for (const { node } of own) {
          for (const use of type.uses?.({ id: "node", type: type.type, ...node }) ?? []) {
            const found = use.path
              .split("/")
              .slice(1)
              .reduce<unknown>((value, part) => (value as { readonly [key: string]: unknown })?.[part], node);
            expect(found).toBe(use.what === "expression" ? use.expression : use.id);
          }
        }
      });

      for (const one of own) it(one.name, () => expectCase(nodes, type, one));
    });
  }
}

function expectCase(nodes: FlowNodes, type: FlowNodeType, one: FlowNodeCase): void {
  const node = { ...one.node, id: "node", type: type.type };
  const flow: Flow = {
    id: "flow",
    name: "flow",
    form: "form",
    nodes: [
      ...(type.place === "start" ? [] : [{ id: "before", type: before.type }]),
      node,
      ...(type.place === "end" ? [] : [{ id: "after", type: after.type }]),
    ],
  };
  const registry = createRegistry("flow nodes", nodes.entries, [before, after]);
  const told = tell(registry, flow, one);
  if ("refuses" in one.expect) {
    expect(told.refusal?.code).toBe(one.expect.refuses);
    return;
  }
  expect(told.refusal).toBeUndefined();
  expect(replay(flow, told.events)).toEqual(told.state);
  const open = told.state?.tasks.filter((task) => task.status === "open") ?? [];
  if ("waitsFor" in one.expect) {
    expect(told.state?.status).toBe("running");
    expect(open.map((task) => [task.assignee, task.because])).toEqual(one.expect.waitsFor);
  } else if ("ends" in one.expect) {
    expect(told.state?.status).toBe(one.expect.ends);
    expect(told.events.some((event) => event.kind === "entered" && event.node === "after")).toBe(false);
  } else {
    expect(told.events).toContainEqual({ kind: "entered", node: "after", tasks: [] });
  }
}

/** Starts the flow and lets people act, task by task as they were opened, until the story is over or one is refused. */
function tell(nodes: FlowNodes, flow: Flow, one: FlowNodeCase) {
  let count = 0;
  const context: FlowContext = {
    values: one.values ?? {},
    initiator: "ann",
    admins: ["root"],
    isActive: (member) => !one.inactive?.includes(member),
    nextId: () => `task-${++count}`,
  };
  const events: FlowStep["events"][number][] = [];
  let state: FlowState | undefined;
  let refusal: Problem | undefined;
  const take = (result: ReturnType<typeof step>) => {
    if (result.ok) {
      state = result.value.state;
      events.push(...result.value.events);
    } else refusal = result.error;
  };
  take(step(nodes, flow, undefined, { kind: "start" }, context));
  for (const act of one.acts ?? []) {
    if (refusal || !state) break;
    const opened = events.flatMap((event) => (event.kind === "entered" || event.kind === "opened" ? event.tasks : []));
    const task = opened.findLast((task) => task.assignee === act.on);
    const command = { action: act.action, actor: act.by ?? act.on, comment: act.comment ?? "" };
    take(step(nodes, flow, state, { kind: "act", task: task?.id ?? "none", ...command }, context));
  }
  return { state, events, refusal };
}
