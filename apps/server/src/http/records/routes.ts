import type { RecordAnswer } from "@mortise/client";
import { Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import { environmentOf } from "../../records/context.ts";
import { presentRecord } from "../../records/present.ts";
import { allow, createRecord, removeRecord, restoreRecord, updateRecord } from "../../records/write.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { actOf } from "../request.ts";
import { exactly, FormParams, RecordParams, ValuesSchema } from "../schemas.ts";
import { addAboutRoutes } from "./about.ts";
import { addBatchRoutes } from "./batch.ts";
import { addExportRoute } from "./export.ts";
import { presentParts } from "./parts.ts";
import { addQueryRoute } from "./query.ts";

const tags = ["records"];
const base = "/apps/:app/forms/:form/records";

/** Records, one at a time; and from here the routes over many. */
export function addRecordRoutes(http: Http, runtime: Runtime): void {
  const parts = presentParts(runtime);

  http.post(
    base,
    { schema: { summary: "Create a record", tags, params: FormParams, body: exactly({ values: ValuesSchema }) } },
    async (request, reply): Promise<RecordAnswer> => {
      const act = actOf(runtime, request);
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      const record = await createRecord(runtime, act, app, form, request.body.values);
      void reply.code(201);
      return presentRecord(parts, act.who, form, record);
    },
  );

  http.get(
    `${base}/:id`,
    { schema: { summary: "Read a record", tags, params: RecordParams } },
    async (request): Promise<RecordAnswer> => {
      const act = actOf(runtime, request);
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      allow(runtime.policy, act, "read", form);
      const rows = runtime.policy.rows(act.who, "read", form);
      const environment = environmentOf(act, app.model);
      const record = await runtime.store.read.get(form, request.params.id, { environment, ...(rows ? { rows } : {}) });
      if (!record) throw new Refusal("not_found");
      return presentRecord(parts, act.who, form, record);
    },
  );

  http.patch(
    `${base}/:id`,
    {
      schema: {
        summary: "Change a record; changes of different fields since `version` merge",
        tags,
        params: RecordParams,
        body: exactly({ version: Type.Integer({ minimum: 1 }), values: ValuesSchema }),
      },
    },
    async (request): Promise<RecordAnswer> => {
      const act = actOf(runtime, request);
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      const record = await updateRecord(runtime, act, app, form, request.params.id, request.body);
      return presentRecord(parts, act.who, form, record);
    },
  );

  http.delete(
    `${base}/:id`,
    { schema: { summary: "Move a record to the bin", tags, params: RecordParams } },
    async (request, reply) => {
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      await removeRecord(runtime, actOf(runtime, request), app, form, request.params.id);
      return reply.code(204).send();
    },
  );

  http.post(
    `${base}/:id/restore`,
    { schema: { summary: "Bring a record back from the bin", tags, params: RecordParams } },
    async (request): Promise<RecordAnswer> => {
      const act = actOf(runtime, request);
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      const record = await restoreRecord(runtime, act, app, form, request.params.id);
      return presentRecord(parts, act.who, form, record);
    },
  );

  addQueryRoute(http, runtime);
  addAboutRoutes(http, runtime);
  addBatchRoutes(http, runtime);
  addExportRoute(http, runtime);
}
