import type { Flow, FlowNode } from "@mortise/definition";
import { unwrap } from "@mortise/kernel";
import { describe, expect, it } from "vitest";
import { checkFlow, type FlowContext, type FlowState, maxWalk, replay, step } from "../src/index.ts";
import { context, nodes } from "./nodes.ts";

const flowOf = (...steps: readonly Omit<FlowNode, "id">[]): Flow => ({
  id: "flow",
  name: "flow",
  form: "quote",
  nodes: [
    { id: "begin", type: "begin" },
    ...steps.map((node, index) => ({ ...node, id: `n${index + 1}`, type: String(node.type) })),
    { id: "finish", type: "finish" },
  ],
});
const start = (flow: Flow, around: FlowContext) => unwrap(step(nodes, flow, undefined, { kind: "start" }, around));
const act = (flow: Flow, state: FlowState, task: string, action: string, actor: string, around: FlowContext) =>
  step(nodes, flow, state, { kind: "act", task, action, actor, comment: action === "no" ? "because" : "" }, around);

describe("step", () => {
  it("walks to the first node that waits, and tells each node it came through", () => {
    const flow = flowOf({ type: "pass_through" }, { type: "ask", people: ["bo", "cy"], how: "any" });
    const { state, events } = start(flow, context());
    expect(state).toEqual({
      status: "running",
      position: 2,
      tasks: [
        { id: "t1", node: "n2", assignee: "bo", status: "open", because: "listed" },
        { id: "t2", node: "n2", assignee: "cy", status: "open", because: "listed" },
      ],
    });
    expect(events).toEqual([
      { kind: "started", by: "ann" },
      { kind: "entered", node: "begin", tasks: [] },
      { kind: "entered", node: "n1", tasks: [] },
      { kind: "entered", node: "n2", tasks: state.tasks },
    ]);
  });

  it("cancels what the decision made needless, says why, and goes on to the end", () => {
    const flow = flowOf({ type: "ask", people: ["bo", "cy"], how: "any" });
    const around = context();
    const { state, events } = unwrap(act(flow, start(flow, around).state, "t2", "yes", "cy", around));
    expect(events).toEqual([
      { kind: "acted", node: "n1", task: "t2", action: "yes", by: "cy", comment: "" },
      { kind: "cancelled", node: "n1", task: "t1", because: "decided:t2" },
      { kind: "entered", node: "finish", tasks: [] },
      { kind: "ended", outcome: "passed" },
    ]);
    expect(state).toEqual({ status: "passed", position: 2, tasks: [] });
  });

  it("keeps who decided what on the tasks, an admin in somebody's place included", () => {
    const flow = flowOf({ type: "ask", people: ["bo", "cy"], how: "all" });
    const around = context();
    const { state } = unwrap(act(flow, start(flow, around).state, "t1", "yes", "root", around));
    expect(state.tasks.map((task) => [task.status, task.decision])).toEqual([
      ["done", { action: "yes", by: "root" }],
      ["open", undefined],
    ]);
  });

  it("asks people in turn, one open task at a time", () => {
    const flow = flowOf({ type: "ask", people: ["bo", "cy"], how: "in_turn" });
    const around = context();
    const first = start(flow, around);
    const second = unwrap(act(flow, first.state, "t1", "yes", "bo", around));
    expect(second.state.tasks.map((task) => [task.assignee, task.status])).toEqual([
      ["bo", "done"],
      ["cy", "open"],
    ]);
    expect(unwrap(act(flow, second.state, "t2", "yes", "cy", around)).state.status).toBe("passed");
  });

  it("never waits for nobody: the admins are asked where a node adds only people who left", () => {
    const flow = flowOf({ type: "ask", people: ["bo"], how: "all", extra: ["zed"] });
    const around = context();
    const { state } = unwrap(act(flow, start(flow, around).state, "t1", "more", "bo", around));
    expect(state.tasks.at(-1)).toMatchObject({ assignee: "root", because: "fallback:admin", status: "open" });
  });

  it("asks the admins even if all of them are disabled", () => {
    const flow = flowOf({ type: "ask", people: [], how: "any" });
    const { state } = start(flow, { ...context(), admins: ["zed"] });
    expect(state.tasks).toMatchObject([{ assignee: "zed", because: "fallback:admin" }]);
  });

  it.each([
    ["task_closed", "t9", "yes", "bo"],
    ["not_assignee", "t1", "yes", "cy"],
    ["unknown_action", "t1", "maybe", "bo"],
  ])("refuses with %s", (code, task, action, actor) => {
    const flow = flowOf({ type: "ask", people: ["bo", "cy"], how: "all" });
    const around = context();
    const { state } = start(flow, around);
    const frozen = structuredClone(state);
    const result = act(flow, state, task, action, actor, around);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(state).toEqual(frozen);
  });

  it("refuses an act without the reason it needs", () => {
    const flow = flowOf({ type: "ask", people: ["bo"], how: "any" });
    const around = context();
    const { state } = start(flow, around);
    const command = { kind: "act", task: "t1", action: "no", actor: "bo", comment: " " } as const;
    expect(step(nodes, flow, state, command, around)).toMatchObject({ ok: false, error: { code: "comment_required" } });
  });

  it("tells who is late by whom it was handled", () => {
    const flow = flowOf({ type: "ask", people: ["bo", "cy"], how: "all" }, { type: "ask", people: ["cy"], how: "any" });
    const around = context();
    const once = unwrap(act(flow, start(flow, around).state, "t1", "yes", "root", around));
    expect(act(flow, once.state, "t1", "yes", "bo", around)).toMatchObject({
      ok: false,
      error: { code: "task_closed", params: { by: "root" } },
    });
    const ended = unwrap(act(flow, once.state, "t2", "no", "cy", around));
    expect(act(flow, ended.state, "t2", "no", "cy", around)).toMatchObject({
      ok: false,
      error: { code: "task_closed", params: { by: "cy" } },
    });
  });

  it("refuses to come to a node whose type nobody registered", () => {
    const flow = flowOf({ type: "acme.sign" });
    expect(step(nodes, flow, undefined, { kind: "start" }, context())).toMatchObject({
      ok: false,
      error: { code: "unknown_type", path: "/nodes/1/type" },
    });
  });

  it("stops a walk that takes too long", () => {
    const long = (count: number) => flowOf(...Array.from({ length: count }, () => ({ type: "pass_through" })));
    expect(start(long(maxWalk - 2), context()).state.status).toBe("passed");
    expect(step(nodes, long(maxWalk - 1), undefined, { kind: "start" }, context())).toMatchObject({
      ok: false,
      error: { code: "limit_exceeded" },
    });
  });

  it("throws where a program breaks its promise", () => {
    const flow = flowOf({ type: "stubborn" });
    const around = context();
    const { state } = start(flow, around);
    expect(() => act(flow, state, "t1", "yes", "bo", around)).toThrow(/stays although no task is open/);
    expect(() => step(nodes, flow, state, { kind: "start" }, around)).toThrow(/only once/);
  });
});

describe("replay", () => {
  it("gives nothing for no history, and complains of one that does not begin with a start", () => {
    expect(replay(flowOf(), [])).toBeUndefined();
    expect(() => replay(flowOf(), [{ kind: "ended", outcome: "passed" }])).toThrow(/begin with a start/);
  });
});

describe("checkFlow", () => {
  const codes = (flow: Flow) => checkFlow(flow, nodes).map((one) => [one.code, one.path]);

  it("finds nothing wrong with a start, steps and an end", () => {
    expect(codes(flowOf({ type: "ask" }, { type: "pass_through" }))).toEqual([]);
  });

  it("wants one start first and one end last", () => {
    const [begin, finish] = flowOf().nodes as [FlowNode, FlowNode];
    expect(codes({ ...flowOf(), nodes: [finish, begin] })).toEqual([
      ["flow_needs_start", "/nodes/0"],
      ["flow_needs_end", "/nodes/1"],
    ]);
    expect(codes(flowOf({ type: "begin" }, { type: "finish" }))).toEqual([
      ["misplaced_node", "/nodes/1"],
      ["misplaced_node", "/nodes/2"],
    ]);
    expect(codes({ ...flowOf(), nodes: [] })).toEqual([["flow_needs_start", "/nodes"]]);
  });

  it("wants ids of their own and registered types", () => {
    const flow = flowOf({ type: "ask" }, { type: "acme.sign" });
    const nodesTwice = flow.nodes.map((node) => (node.id === "n2" ? { ...node, id: "n1" } : node));
    expect(codes({ ...flow, nodes: nodesTwice })).toEqual([
      ["duplicate_id", "/nodes/2/id"],
      ["unknown_type", "/nodes/2/type"],
    ]);
  });
});
