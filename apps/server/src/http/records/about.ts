import type { HistoryAnswer, LinksAnswer } from "@mortise/client";
import { memberForm } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import { readScope } from "../../records/find.ts";
import { linksTo } from "../../records/links.ts";
import { isoTime, Mentions } from "../../records/present.ts";
import { allow } from "../../records/write.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { actOf } from "../request.ts";
import { RecordParams } from "../schemas.ts";
import { presentParts } from "./parts.ts";

const tags = ["records"];
const base = "/apps/:app/forms/:form/records/:id";

/** What is known about a record beside its values. */
export function addAboutRoutes(http: Http, runtime: Runtime): void {
  const parts = presentParts(runtime);

  http.get(
    `${base}/history`,
    { schema: { summary: "Who changed what, the newest first", tags, params: RecordParams } },
    async (request): Promise<HistoryAnswer> => {
      const act = actOf(runtime, request);
      const { form } = runtime.apps.form(request.params.app, request.params.form);
      allow(runtime.policy, act, "read", form);
      const entries = await runtime.store.read.history(form, request.params.id);
      if (entries.length === 0) throw new Refusal("not_found");
      const mentions = new Mentions();
      for (const entry of entries) {
        mentions.add(memberForm, entry.actor);
        for (const side of [0, 1] as const) {
          const values = Object.entries(entry.changes).map(([field, change]) => [field, change[side]]);
          mentions.addValues(form, Object.fromEntries(values));
        }
      }
      return {
        entries: entries.toReversed().map(({ operation, version, at, actor, via, changes }) => ({
          operation,
          version,
          at: isoTime(at),
          by: actor,
          via,
          changes,
        })),
        related: await mentions.resolve(form, parts),
      };
    },
  );

  http.get(
    `${base}/links`,
    { schema: { summary: "Records that refer to it", tags, params: RecordParams } },
    async (request): Promise<LinksAnswer> => {
      const act = actOf(runtime, request);
      const { app, form } = runtime.apps.form(request.params.app, request.params.form);
      allow(runtime.policy, act, "read", form);
      const scope = readScope(runtime.policy, act, app, form);
      if (!(await runtime.store.read.get(form, request.params.id, scope))) throw new Refusal("not_found");
      return linksTo(parts, act, app, form, request.params.id);
    },
  );
}
