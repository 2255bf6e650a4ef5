import { Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import { runBatch } from "../../records/batch.ts";
import { batchFacts, undoBatch } from "../../records/undo.ts";
import type { Runtime } from "../../runtime.ts";
import { largeBytes, largeJson } from "../body-parsers.ts";
import type { Http } from "../fastify.ts";
import { actOf } from "../request.ts";
import { exactly, FormParams, IdParams, OpaqueId, ValuesSchema } from "../schemas.ts";

const tags = ["records"];
/** Writes in one batch; imports take more. */
const mostWrites = 5_000;

const BatchSchema = exactly({
  create: Type.Optional(Type.Array(exactly({ values: ValuesSchema }))),
  update: Type.Optional(
    Type.Array(exactly({ id: OpaqueId, version: Type.Integer({ minimum: 1 }), values: ValuesSchema })),
  ),
  delete: Type.Optional(Type.Array(exactly({ id: OpaqueId }))),
  atomic: Type.Optional(Type.Boolean({ description: "All or none; true where absent" })),
});

export function addBatchRoutes(http: Http, runtime: Runtime): void {
  http.post(
    "/apps/:app/forms/:form/batch",
    {
      bodyLimit: largeBytes,
      config: { json: largeJson },
      schema: { summary: "Many writes that can be undone together", tags, params: FormParams, body: BatchSchema },
    },
    async (request) => {
      const { create = [], update = [], delete: remove = [] } = request.body;
      if (create.length + update.length + remove.length > mostWrites) {
        throw new Refusal("limit_exceeded", { what: "batch", limit: mostWrites });
      }
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      return runBatch(runtime, actOf(runtime, request), app, form, request.body);
    },
  );

  http.get("/batches/:id", { schema: { summary: "A batch", tags, params: IdParams } }, async (request) =>
    batchFacts(runtime.store, request.params.id),
  );

  http.post(
    "/batches/:id/undo",
    { schema: { summary: "Take a batch back; lists what it leaves", tags, params: IdParams } },
    async (request) => undoBatch(runtime, actOf(runtime, request), request.params.id),
  );
}
