import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialects } from "./support/databases.ts";
import { type Caller, openWorld, type World } from "./support/world.ts";

const requests = "/apps/crm/forms/request";

describe.each(dialects)("approvals on $name", (dialect) => {
  let world: World;
  let li: Caller;
  let wang: Caller;
  beforeAll(async () => {
    world = await openWorld(dialect);
    li = await world.as("li");
    wang = await world.as("wang");
  });
  afterAll(() => world?.close());

  const submit = async (values: object) => {
    const answer = await li("POST", `${requests}/records`, { values: { subject: "Desk", amount: 500, ...values } });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const taskOf = async (who: Caller, record: string) => {
    const { body } = await who("GET", "/tasks?box=todo");
    return body.tasks.find((one: { record: string }) => one.record === record);
  };

  test("a record starts its flow; its approver is asked, passes, and both can read what happened", async () => {
    const record = await submit({ approver: world.memberId("wang") });
    expect(record.flowStatus).toBe("running");
    const task = await taskOf(wang, record.id);
    expect(task).toMatchObject({ recordTitle: "Desk", nodeName: "Boss", because: "field:approver", status: "open" });
    expect(task.actions.map((one: { id: string }) => one.id)).toEqual(["pass", "reject"]);

    const running = await li("PATCH", `${requests}/records/${record.id}`, { version: 2, values: { amount: 1 } });
    expect(running.body.error.code).toBe("flow_running");

    const done = await wang("POST", `/tasks/${task.id}/pass`, { version: 1, comment: "fine" });
    expect(done.body).toMatchObject({ status: "done", decision: "pass", comment: "fine", version: 2 });
    const after = await li("GET", `${requests}/records/${record.id}`);
    expect(after.body.flowStatus).toBe("passed");
    const { body } = await li("GET", `${requests}/records/${record.id}/flows`);
    expect(body.flows[0].events.map((one: { kind: string }) => one.kind)).toEqual([
      "started",
      "entered",
      "entered",
      "acted",
      "entered",
      "ended",
    ]);
    expect(body.flows[0].related.$member[world.memberId("wang")]).toBe("王芳");
    expect((await wang("GET", "/tasks?box=done")).body.tasks[0].id).toBe(task.id);
    expect((await li("GET", "/tasks?box=started")).body.tasks[0].id).toBe(task.id);
  });

  test("a rejection asks for a reason and ends the flow", async () => {
    const record = await submit({ approver: world.memberId("wang") });
    const task = await taskOf(wang, record.id);
    const silent = await wang("POST", `/tasks/${task.id}/reject`, { version: 1 });
    expect([silent.status, silent.body.error.code]).toEqual([422, "comment_required"]);
    expect((await wang("POST", `/tasks/${task.id}/explode`, { version: 1 })).body.error.code).toBe("unknown_action");
    expect((await wang("POST", `/tasks/${task.id}/reject`, { version: 1, comment: "too dear" })).status).toBe(200);
    expect((await li("GET", `${requests}/records/${record.id}`)).body.flowStatus).toBe("rejected");
  });

  test("of two decisions at once one counts, and the other hears whose", async () => {
    const record = await submit({ approver: world.memberId("wang") });
    const task = await taskOf(wang, record.id);
    const answers = await Promise.all([
      wang("POST", `/tasks/${task.id}/pass`, { version: 1 }),
      world.admin("POST", `/tasks/${task.id}/reject`, { version: 1, comment: "no" }),
    ]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
    const late = answers.find((one) => one.status === 409);
    const winner = answers[0]?.status === 200 ? "王芳" : "管理员";
    expect(late?.body.error).toMatchObject({ code: "task_closed", message: `Already handled by ${winner}` });
    const { body } = await li("GET", `${requests}/records/${record.id}/flows`);
    expect(body.flows[0].events.filter((one: { kind: string }) => one.kind === "acted")).toHaveLength(1);
  });

  test("a condition decides whether there is a flow, through links too", async () => {
    expect((await submit({ amount: 99 })).flowStatus).toBe(null);
    const nowhere = await world.admin("POST", "/apps/crm/forms/company/records", {
      values: { name: "Nowhere Ltd", city: "Nowhere" },
    });
    expect((await submit({ company: nowhere.body.id })).flowStatus).toBe(null);
  });

  test("nobody to ask: administrators are, and it says so; strangers see nothing", async () => {
    const record = await submit({});
    const task = await taskOf(world.admin, record.id);
    expect(task.because).toMatch(/^fallback/);
    expect((await wang("POST", `/tasks/${task.id}/pass`, { version: 1 })).status).toBe(404);
    expect((await wang("GET", `/tasks/${task.id}`)).status).toBe(404);
    const own = await li("POST", `/tasks/${task.id}/pass`, { version: 1 });
    expect([own.status, own.body.error.code]).toEqual([403, "not_assignee"]);
  });
});
