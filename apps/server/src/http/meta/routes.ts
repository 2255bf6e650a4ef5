import type { Health } from "@mortise/client";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { type DescribedRoute, openApiDocument } from "../openapi.ts";
import { AppParams } from "../schemas.ts";
import { appSchemas } from "./app-openapi.ts";
import { addEventRoute } from "./events.ts";
import { createMetrics } from "./metrics.ts";

const tags = ["meta"];

/** What is true of the server itself: health, live events, metrics, and the description of the interface. */
export function addMetaRoutes(http: Http, runtime: Runtime, routes: readonly DescribedRoute[]): void {
  const metrics = createMetrics(http, runtime);

  http.get(
    "/health",
    { config: { audience: "anyone" }, schema: { summary: "Live and ready", tags } },
    async (): Promise<Health> => {
      const { database, version } = await runtime.store.health();
      return { status: "ok", version: runtime.version, database: `${database} ${version}` };
    },
  );

  http.get(
    "/metrics",
    { config: { audience: "admins" }, schema: { summary: "Prometheus metrics", tags } },
    (_, reply) => reply.type("text/plain; version=0.0.4; charset=utf-8").send(metrics()),
  );

  http.get(
    "/openapi.json",
    { config: { audience: "anyone" }, schema: { summary: "This interface as OpenAPI 3.1", tags } },
    async () => openApiDocument(routes, { title: "Mortise", version: runtime.version }),
  );

  http.get(
    "/apps/:app/openapi.json",
    { schema: { summary: "An app's own forms as OpenAPI 3.1", tags, params: AppParams } },
    async (request) => {
      const app = runtime.apps.get(request.params.app);
      return openApiDocument(...appSchemas(app, routes));
    },
  );

  addEventRoute(http, runtime);
}
