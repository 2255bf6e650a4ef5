import type { QueryAnswer } from "@mortise/client";
import { Type } from "typebox";
import { readScope, recordQuery } from "../../records/find.ts";
import { presentRecords } from "../../records/present.ts";
import { allow } from "../../records/write.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { actOf } from "../request.ts";
import { CountSchema, exactly, FilterSchema, FormParams } from "../schemas.ts";
import { presentParts } from "./parts.ts";

const QuerySchema = exactly({
  view: Type.Optional(Type.String({ maxLength: 100 })),
  filter: Type.Optional(FilterSchema),
  sort: Type.Optional(
    Type.Array(exactly({ field: Type.String({ maxLength: 100 }), desc: Type.Optional(Type.Boolean()) }), {
      maxItems: 4,
    }),
  ),
  search: Type.Optional(Type.String({ maxLength: 200 })),
  fields: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 500 })),
  limit: Type.Optional(Type.Number({ description: "1 to 500; 50 where absent" })),
  cursor: Type.Optional(Type.String({ maxLength: 4000 })),
  count: Type.Optional(CountSchema),
  deleted: Type.Optional(Type.Boolean({ description: "The bin instead of what is there" })),
});

export function addQueryRoute(http: Http, runtime: Runtime): void {
  const parts = presentParts(runtime);
  http.post(
    "/apps/:app/forms/:form/query",
    { schema: { summary: "Find records", tags: ["records"], params: FormParams, body: QuerySchema } },
    async (request): Promise<QueryAnswer> => {
      const act = actOf(runtime, request);
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      allow(runtime.policy, act, "read", form);
      const page = await runtime.store.read.query(
        form,
        recordQuery(form, request.body),
        readScope(runtime.policy, act, app, form),
      );
      const { records, related } = await presentRecords(parts, act.who, form, page.records, request.body.fields);
      return {
        records,
        related,
        nextCursor: page.nextCursor ?? null,
        ...(page.count ? { count: { value: page.count.value, isCapped: page.count.capped } } : {}),
      };
    },
  );
}
