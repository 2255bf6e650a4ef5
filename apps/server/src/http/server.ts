import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import { Refusal } from "@mortise/kernel";
import fastify, { type FastifyBaseLogger, type RawServerDefault } from "fastify";
import type { Imports } from "../imports/service.ts";
import type { Runtime } from "../runtime.ts";
import { addAppRoutes } from "./apps/routes.ts";
import { addAuthRoutes } from "./auth/routes.ts";
import { addBodyParsers, ordinaryBytes } from "./body-parsers.ts";
import { answerError, errorBody } from "./errors.ts";
import type { Http, TypeBoxProvider } from "./fastify.ts";
import { addIdempotency } from "./idempotent.ts";
import { addIdentification } from "./identify.ts";

import { addImportRoutes } from "./imports/routes.ts";
import { addMemberRoutes } from "./members/routes.ts";
import { addMetaRoutes } from "./meta/routes.ts";
import { type DescribedRoute, describeRoute } from "./openapi.ts";
import { addRecordRoutes } from "./records/routes.ts";

import { addReportRoutes } from "./reports/routes.ts";
import { RequestLog } from "./request-log.ts";
import { addSecurityHeaders } from "./security.ts";
import { addPages, type Page } from "./static.ts";
import { addTaskRoutes } from "./tasks/routes.ts";
import { compileValidator } from "./validate.ts";

export const apiPrefix = "/api/v1";
/** Requests a minute from one address by somebody who is not signed in. */
const anonymousAllowance = 600;

/** The whole interface and the pages, over a runtime. Not listening yet: `inject` works without a port. */
export async function createHttpServer(
  runtime: Runtime,
  imports: Imports,
  options: { readonly log?: FastifyBaseLogger; readonly pages?: readonly Page[] } = {},
): Promise<Http> {
  const { config } = runtime;
  const http: Http = fastify<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxProvider>({
    ...(options.log ? { loggerInstance: options.log } : { logger: false }),
    trustProxy: trustOf(config.trustProxy),
    bodyLimit: ordinaryBytes,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    logController: new RequestLog({ requestIdLogLabel: "requestId" }),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    forceCloseConnections: "idle",
    frameworkErrors: answerError,
    clientErrorHandler: (error, socket) => {
      if (socket.destroyed) return;
      const status = error.code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
      const body = JSON.stringify(errorBody(new Refusal("bad_request"), "en-US", randomUUID()));
      socket.end(
        `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
      );
    },
  });
  http.setValidatorCompiler(compileValidator);
  // Answers are closed types of ours; compiling a serializer a route costs memory and start time.
  http.setSerializerCompiler(() => (data) => JSON.stringify(data));
  http.setErrorHandler(answerError);
  addBodyParsers(http);
  await addSecurityHeaders(http, config);
  await http.register(cookie);

  const routes: DescribedRoute[] = [];
  await http.register(
    async (api: Http) => {
      api.addHook("onRoute", (route) => void routes.push(...describeRoute(route)));
      api.addHook("onSend", async (request, reply) => {
        void reply.header("cache-control", reply.getHeader("cache-control") ?? "no-store");
        void reply.header("x-request-id", request.id);
      });
      addIdentification(api, runtime.identity);
      await api.register(rateLimit, {
        max: anonymousAllowance,
        timeWindow: 60_000,
        allowList: (request) => request.who !== null,
        errorResponseBuilder: (_request, { ttl }) =>
          new Refusal("too_many_requests", { seconds: Math.ceil(ttl / 1000) }),
      });
      addIdempotency(api, runtime);
      api.setNotFoundHandler((request, reply) => answerError(new Refusal("not_found"), request, reply));
      addMetaRoutes(api, runtime, routes);
      addAuthRoutes(api, runtime);
      addMemberRoutes(api, runtime);
      addAppRoutes(api, runtime);
      addRecordRoutes(api, runtime);
      addTaskRoutes(api, runtime);
      addReportRoutes(api, runtime);
      await addImportRoutes(api, runtime, imports);
    },
    { prefix: apiPrefix },
  );
  await addPages(http, options.pages ?? []);
  return http;
}

/** A number of proxies that stand before the server, or which addresses they have. */
function trustOf(trust: boolean | number | string) {
  return typeof trust === "number" ? (_address: string, hop: number) => hop < trust : trust;
}
