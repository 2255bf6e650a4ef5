import type { AppSummary, AppVersion, PublishedApp } from "@mortise/client";
import { canonicalText } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import { installApp } from "../../apps/install.ts";
import { isoTime } from "../../records/present.ts";
import type { Runtime } from "../../runtime.ts";
import { largeBytes, largeJson } from "../body-parsers.ts";
import type { Http } from "../fastify.ts";
import { actOf, whoIs } from "../request.ts";
import { AppParams, exactly } from "../schemas.ts";
import { addDraftRoutes } from "./drafts.ts";

const tags = ["apps"];

/** Apps as they are installed and published. */
export function addAppRoutes(http: Http, runtime: Runtime): void {
  http.get("/apps", { schema: { summary: "Installed apps", tags } }, async (request) => {
    const isBuilder = runtime.policy.mayManage(whoIs(request));
    const drafts = isBuilder ? await runtime.store.system.draft.find({}) : [];
    const drafted = new Set(drafts.map((draft) => draft.app));
    const apps = runtime.apps.list().map(
      ({ id, version, definition }): AppSummary => ({
        id,
        name: definition.name,
        ...(definition.description === undefined ? {} : { description: definition.description }),
        version,
        ...(isBuilder ? { hasDraft: drafted.has(id) } : {}),
      }),
    );
    return { apps };
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
    async (request, reply): Promise<PublishedApp> => {
      const { definition, sampleData = false } = request.body;
      const app = await installApp(runtime, actOf(runtime, request), definition, { hasSample: sampleData });
      void reply.code(201);
      return { version: app.version, definition: app.definition };
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
    { config: { audience: "admins" }, schema: { summary: "Published versions, the newest first", tags, params: AppParams } },
    async (request) => {
      const app = runtime.apps.get(request.params.app);
      const rows = await runtime.store.system.appVersion.find({ app: app.id }, { order: ["-version"], limit: 500 });
      const versions = rows.map(
        (row): AppVersion => ({
          version: row.version,
          note: row.note,
          publishedAt: isoTime(row.publishedAt),
          publishedBy: runtime.directory.nameOf(row.publishedBy ?? "") ?? "",
        }),
      );
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
    async (request): Promise<PublishedApp> => {
      const found = await runtime.apps.version(runtime.apps.get(request.params.app).id, request.params.version);
      if (!found) throw new Refusal("not_found");
      return { version: found.version, definition: found.definition };
    },
  );

  http.get(
    "/apps/:app/export",
    { config: { audience: "admins" }, schema: { summary: "The app as a template file", tags, params: AppParams } },
    async (request, reply) => {
      const app = runtime.apps.get(request.params.app);
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", `attachment; filename="${app.id}.json"`)
        .send(canonicalText(app.definition));
    },
  );

  addDraftRoutes(http, runtime);
}
