import type { FlowInstanceBody } from "@mortise/client";
import { expect, test } from "vitest";
import { stepsOf } from "./steps.ts";

const nodes = ["start", "manager", "director", "end"].map((id) => ({ id, type: "x", name: id }));
const at = (hour: number) => `2026-01-05T0${hour}:00:00.000Z`;
const task = (id: string, assignee: string) => ({ id, assignee, status: "open", because: "" });
const entered = (node: string, hour: number, ...tasks: object[]) => ({ kind: "entered", node, at: at(hour), tasks });
const acted = (node: string, id: string, by: string, action: string, hour: number, comment = "") => ({
  kind: "acted",
  node,
  task: id,
  by,
  action,
  comment,
  at: at(hour),
});

function flow(status: FlowInstanceBody["status"], ...events: object[]): FlowInstanceBody {
  const started = { kind: "started", by: "li", at: at(1) };
  return { status, nodes, startedAt: at(1), startedBy: "li", events: [started, ...events] } as never;
}
const states = (body: FlowInstanceBody) => stepsOf(body).map((step) => `${step.id} ${step.state}`);

test("a running flow stands where its open tasks are", () => {
  const body = flow("running", entered("manager", 2, task("t1", "wang"), task("t2", "zhao")));
  expect(states(body)).toEqual(["start done", "manager open", "director ahead", "end ahead"]);
  expect(stepsOf(body)[1]?.waiting).toEqual([
    { task: "t1", assignee: "wang" },
    { task: "t2", assignee: "zhao" },
  ]);
});

test("a decision is kept with its comment, and its task waits no longer", () => {
  const body = flow(
    "running",
    entered("manager", 2, task("t1", "wang"), task("t2", "zhao")),
    acted("manager", "t1", "wang", "approve", 3, "ok"),
  );
  const step = stepsOf(body)[1];
  expect(step?.decisions).toEqual([{ by: "wang", action: "approve", comment: "ok", at: at(3) }]);
  expect(step?.waiting.map((one) => one.task)).toEqual(["t2"]);
});

test("a passed flow is done to its end", () => {
  const body = flow(
    "passed",
    entered("manager", 2, task("t1", "wang")),
    acted("manager", "t1", "wang", "approve", 3),
    entered("director", 3, task("t2", "zhao")),
    acted("director", "t2", "zhao", "approve", 4),
    { kind: "ended", outcome: "passed", at: at(4) },
  );
  expect(states(body)).toEqual(["start done", "manager done", "director done", "end done"]);
  expect(stepsOf(body)[3]?.at).toBe(at(4));
});

test("a rejected flow stops where it was refused; what lay ahead was skipped", () => {
  const body = flow(
    "rejected",
    entered("manager", 2, task("t1", "wang"), task("t2", "zhao")),
    acted("manager", "t1", "wang", "reject", 3, "too much"),
    { kind: "cancelled", node: "manager", task: "t2", because: "rejected", at: at(3) },
    { kind: "ended", outcome: "rejected", at: at(3) },
  );
  expect(states(body)).toEqual(["start done", "manager refused", "director skipped", "end refused"]);
  expect(stepsOf(body)[1]?.waiting).toEqual([]);
});
