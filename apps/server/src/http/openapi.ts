import type { JsonObject } from "@mortise/kernel";
import type { FastifySchema, RouteOptions } from "fastify";

/** A route as the document describes it; gathered while routes are added. */
export type DescribedRoute = {
  readonly method: string;
  readonly path: string;
  readonly schema: FastifySchema;
  readonly audience: string;
};

/** Routes that are no part of the interface: pages, and the documents themselves. */
export function describeRoute(route: RouteOptions): readonly DescribedRoute[] {
  const methods = typeof route.method === "string" ? [route.method] : route.method;
  if (route.schema?.summary === undefined) return [];
  const schema = route.schema;
  return methods
    .filter((method) => method !== "HEAD")
    .map((method) => ({
      method: method.toLowerCase(),
      path: route.url.replace(/:(\w+)/g, "{$1}"),
      schema,
      audience: route.config?.audience ?? "members",
    }));
}

/** The OpenAPI 3.1 document of these routes, from the very schemas that requests are checked with. */
export function openApiDocument(
  routes: readonly DescribedRoute[],
  info: { readonly title: string; readonly version: string; readonly description?: string },
  schemas: { readonly [name: string]: unknown } = {},
): JsonObject {
  const paths: { [path: string]: { [method: string]: JsonObject } } = {};
  for (const route of routes) {
    const operations = paths[route.path] ?? {};
    operations[route.method] = operation(route);
    paths[route.path] = operations;
  }
  return asJson({
    openapi: "3.1.0",
    info,
    security: [{ cookie: [] }, { key: [] }],
    paths,
    components: {
      schemas: { Error: errorSchema, ...schemas },
      securitySchemes: {
        cookie: { type: "apiKey", in: "cookie", name: "mortise_session" },
        key: { type: "http", scheme: "bearer", bearerFormat: "mk_…" },
      },
    },
  });
}

function operation({ method, path, schema, audience }: DescribedRoute): JsonObject {
  const parameters = [...parametersOf(schema.params, "path"), ...parametersOf(schema.querystring, "query")];
  if (method === "post") {
    parameters.push({ name: "Idempotency-Key", in: "header", required: false, schema: { type: "string" } });
  }
  const answers = (schema.response ?? {}) as { readonly [status: string]: unknown };
  const responses: { [status: string]: unknown } = {};
  for (const [status, answer] of Object.entries(answers)) {
    responses[status] = { description: "Done", content: { "application/json": { schema: answer } } };
  }
  if (Object.keys(responses).length === 0) responses["200"] = { description: "Done" };
  responses.default = {
    description: "Refused, or failed",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
  };
  return asJson({
    operationId: `${method}${path.replace(/[^a-z0-9]+/gi, "_")}`.replace(/_+$/, ""),
    summary: schema.summary,
    ...(schema.tags ? { tags: schema.tags } : {}),
    ...(audience === "anyone" ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(schema.body ? { requestBody: { required: true, content: bodyContent(schema.body) } } : {}),
    responses,
  });
}

function bodyContent(schema: unknown): JsonObject {
  return asJson({ "application/json": { schema } });
}

function parametersOf(schema: unknown, place: "path" | "query"): JsonObject[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    readonly properties?: { readonly [name: string]: unknown };
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, one]) =>
    asJson({ name, in: place, required: place === "path" || required.includes(name), schema: one }),
  );
}

/** TypeBox schemas carry symbols and optional marks that JSON has no place for. */
function asJson(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

const errorSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "problems", "requestId"],
      properties: {
        code: { type: "string" },
        message: { type: "string" },
        advice: { type: "string" },
        requestId: { type: "string" },
        problems: {
          type: "array",
          items: {
            type: "object",
            required: ["path", "code", "message"],
            properties: {
              path: { type: "string", description: "JSON Pointer" },
              code: { type: "string" },
              message: { type: "string" },
              advice: { type: "string" },
              severity: { enum: ["error", "warning"] },
              params: { type: "object" },
            },
          },
        },
      },
    },
  },
};
