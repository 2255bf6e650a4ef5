import { Readable } from "node:stream";
import { Type } from "typebox";
import { exportCsv } from "../../records/export.ts";
import { recordQuery } from "../../records/find.ts";
import { allow } from "../../records/write.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { actOf } from "../request.ts";
import { exactly, FormParams } from "../schemas.ts";

export function addExportRoute(http: Http, runtime: Runtime): void {
  http.get(
    "/apps/:app/forms/:form/export",
    {
      schema: {
        summary: "Records as a file, streamed",
        tags: ["records"],
        params: FormParams,
        querystring: exactly({
          view: Type.Optional(Type.String({ maxLength: 100 })),
          filter: Type.Optional(Type.String({ maxLength: 10_000, description: "A formula" })),
          search: Type.Optional(Type.String({ maxLength: 200 })),
          format: Type.Optional(Type.Enum(["csv"])),
        }),
      },
    },
    async (request, reply) => {
      const act = actOf(runtime, request);
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      allow(runtime.policy, act, "export", form);
      const { view: viewId, filter, search } = request.query;
      const { limit: _, ...query } = recordQuery(form, {
        ...(viewId === undefined ? {} : { view: viewId }),
        ...(filter === undefined ? {} : { filter }),
        ...(search === undefined ? {} : { search }),
      });
      const shown = viewId === undefined ? undefined : form.view(viewId)?.columns;
      const columns = (shown ?? form.fields.map((field) => field.id)).flatMap((id) => {
        const field = form.field(id);
        return field && runtime.policy.mayField(act.who, "read", form, id) ? [field] : [];
      });
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="${app.id}-${form.id}.csv"`)
        .send(Readable.from(exportCsv(runtime, act, app, form, query, columns)));
    },
  );
}
