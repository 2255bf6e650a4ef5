import type { AppSummary, PublishedApp } from "@mortise/client";
import { type App, canonicalText } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import { collectSample } from "../../apps/collect-sample.ts";
import { installApp } from "../../apps/install.ts";
import type { LiveApp } from "../../apps/live-app.ts";
import { isoTime } from "../../records/present.ts";
import type { Runtime } from "../../runtime.ts";
import { largeBytes, largeJson } from "../body-parsers.ts";
import type { Http } from "../fastify.ts";
import { actOf, whoIs } from "../request.ts";
import { AppParams, exactly } from "../schemas.ts";
import { addDraftRoutes } from "./drafts.ts";
import { versionBody } from "./version-body.ts";

const tags = ["apps"];

/** Apps as they are installed and published. */
export function addAppRoutes(http: Http, runtime: Runtime): void {
  http.get("/apps", { schema: { summary: "Installed apps", tags } }, async (request) => {
    if (!runtime.policy.mayManage(whoIs(request))) return { apps: runtime.apps.list().map(summary) };
    const drafts = await runtime.store.system.draft.find({});
    const drafted = new Map(drafts.map((draft) => [draft.app, draft.updatedAt]));
    const apps = runtime.apps.list().map(async (app) => {
      const published = await runtime.store.system.appVersion.first({ app: app.id, version: app.version });
      const changedAt = drafted.get(app.id) ?? published?.publishedAt ?? 0;
      return { ...summary(app), hasDraft: drafted.has(app.id), changedAt: isoTime(changedAt) };
    });
    return { apps: await Promise.all(apps) };
  });

  http.post(
    "/apps",
    {
      bodyLimit: largeBytes,
      config: { audience: "admins", json: largeJson },
      schema: {
        summary: "Install a template",
        tags,
        body: exactly({ definition: Type.Unknown(), sampleData: Type.Optional(Type.Boolean()) }),
      },
    },
    async (request, reply): Promise<AppSummary> => {
      const { definition, sampleData = false } = request.body;
      const app = await installApp(runtime, actOf(runtime, request), definition, { hasSample: sampleData });
      void reply.code(201);
      return { ...summary(app), hasDraft: false };
    },
  );

  http.get(
    "/apps/:app",
    { schema: { summary: "The published definition", tags, params: AppParams } },
    async (request, reply): Promise<PublishedApp | undefined> => {
      const { version, definition } = runtime.apps.get(request.params.app);
      const etag = `"v${version}"`;
      void reply.header("etag", etag).header("cache-control", "no-cache");
      if (request.headers["if-none-match"] === etag) return reply.code(304).send();
      return { version, definition };
    },
  );

  http.get(
    "/apps/:app/versions",
    {
      config: { audience: "admins" },
      schema: { summary: "Published versions, the newest first", tags, params: AppParams },
    },
    async (request) => {
      const app = runtime.apps.get(request.params.app);
      const rows = await runtime.store.system.appVersion.find({ app: app.id }, { order: ["-version"], limit: 500 });
      const versions = rows.map((row) => versionBody(runtime, row));
      return { versions };
    },
  );

  http.get(
    "/apps/:app/versions/:version",
    {
      config: { audience: "admins" },
      schema: {
        summary: "The definition as it was in a version",
        tags,
        params: exactly({ app: Type.String({ maxLength: 100 }), version: Type.Integer() }),
      },
    },
    async (request) => {
      const { app, version } = request.params;
      const row = await runtime.store.system.appVersion.first({ app: runtime.apps.get(app).id, version });
      if (!row) throw new Refusal("not_found");
      return { ...versionBody(runtime, row), definition: JSON.parse(row.document) as App };
    },
  );

  http.get(
    "/apps/:app/export",
    {
      config: { audience: "admins" },
      schema: {
        summary: "The app as a template file; with data=sample its records go along",
        tags,
        params: AppParams,
        querystring: exactly({ data: Type.Optional(Type.Enum(["sample"])) }),
      },
    },
    async (request, reply) => {
      const app = runtime.apps.get(request.params.app);
      const template =
        request.query.data === undefined
          ? app.definition
          : { ...app.definition, sample: await collectSample(runtime, actOf(runtime, request), app) };
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", `attachment; filename="${app.id}.json"`)
        .send(canonicalText(template));
    },
  );

  addDraftRoutes(http, runtime);
}

function summary({ id, version, definition }: LiveApp): AppSummary {
  const { name, description } = definition;
  return { id, name, ...(description === undefined ? {} : { description }), version };
}
