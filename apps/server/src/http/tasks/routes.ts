import type { FlowInstanceBody, TaskBody, TasksAnswer } from "@mortise/client";
import { problem, Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import { actOnTask } from "../../flows/act.ts";
import { presentInstance, presentTasks } from "../../flows/present.ts";
import { readScope } from "../../records/find.ts";
import { allow } from "../../records/write.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { actOf, whoIs } from "../request.ts";
import { defaultLimit, exactly, IdParams, maxLimit, OpaqueId, RecordParams } from "../schemas.ts";

const tags = ["tasks"];

/** What people are asked to decide, and how it went. */
export function addTaskRoutes(http: Http, runtime: Runtime): void {
  const { system } = runtime.store;

  http.get(
    "/tasks",
    {
      schema: {
        summary: "One's tasks: to do, done, or started by oneself; the newest first",
        tags,
        querystring: exactly({
          box: Type.Optional(Type.Enum(["todo", "done", "started"])),
          app: Type.Optional(Type.String({ maxLength: 100 })),
          limit: Type.Optional(Type.Number()),
          cursor: Type.Optional(Type.String({ maxLength: 100 })),
        }),
      },
    },
    async (request): Promise<TasksAnswer> => {
      const me = whoIs(request).member.id;
      const { box = "todo", app, limit = defaultLimit, cursor } = request.query;
      if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) {
        throw new Refusal("validation_failed", {}, [problem("invalid_limit", "/limit", { max: maxLimit })]);
      }
      const boxes = {
        todo: { assignee: me, status: "open" as const },
        done: { doneBy: me, status: "done" as const },
        started: { initiator: me },
      };
      const where = { ...boxes[box], app, id: cursor === undefined ? undefined : { lt: cursor } };
      const rows = await system.flowTask.find(where, { order: ["-id"], limit: limit + 1 });
      const page = rows.slice(0, limit);
      const open = await system.flowTask.count({ assignee: me, status: "open", app });
      const nextCursor = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
      return { ...(await presentTasks(runtime, page)), nextCursor, open };
    },
  );

  http.get("/tasks/:id", { schema: { summary: "A task", tags, params: IdParams } }, async (request) =>
    taskBody(request.params.id, whoIs(request).member),
  );

  http.post(
    "/tasks/:id/:action",
    {
      schema: {
        summary: "Decide; of two decisions at once one counts and the other hears 409",
        tags,
        params: exactly({ id: OpaqueId, action: Type.String({ minLength: 1, maxLength: 100 }) }),
        body: exactly({
          version: Type.Integer({ minimum: 1 }),
          comment: Type.Optional(Type.String({ maxLength: 10_000 })),
        }),
      },
    },
    async (request): Promise<TaskBody> => {
      const act = actOf(runtime, request);
      const { version, comment = "" } = request.body;
      await actOnTask(runtime, act, request.params.id, { action: request.params.action, version, comment });
      return taskBody(request.params.id, act.who.member);
    },
  );

  http.get(
    "/flows/:id",
    { schema: { summary: "A flow's course so far", tags, params: IdParams } },
    async (request): Promise<FlowInstanceBody> => {
      const act = actOf(runtime, request);
      const row = await system.flowInstance.first({ id: request.params.id });
      const found = row && runtime.apps.find(row.app)?.model.forms.get(row.form);
      if (!row || !found) throw new Refusal("not_found");
      allow(runtime.policy, act, "read", found);
      return presentInstance(runtime, row);
    },
  );

  http.get(
    "/apps/:app/forms/:form/records/:id/flows",
    { schema: { summary: "Flows that a record went or goes through", tags, params: RecordParams } },
    async (request): Promise<{ readonly flows: readonly FlowInstanceBody[] }> => {
      const act = actOf(runtime, request);
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      allow(runtime.policy, act, "read", form);
      const scope = readScope(runtime.policy, act, app, form);
      if (!(await runtime.store.read.get(form, request.params.id, scope))) throw new Refusal("not_found");
      const rows = await system.flowInstance.find(
        { record: request.params.id, app: app.id, form: form.id },
        { order: ["-id"], limit: 50 },
      );
      const flows: FlowInstanceBody[] = [];
      for (const row of rows) flows.push(await presentInstance(runtime, row));
      return { flows };
    },
  );

  async function taskBody(id: string, me: { readonly id: string; readonly isAdmin: boolean }): Promise<TaskBody> {
    const row = await system.flowTask.first({ id });
    const concerns = row && (me.isAdmin || [row.assignee, row.initiator, row.doneBy].includes(me.id));
    if (!row || !concerns) throw new Refusal("not_found");
    const [task] = (await presentTasks(runtime, [row])).tasks;
    if (!task) throw new Refusal("not_found");
    return task;
  }
}
