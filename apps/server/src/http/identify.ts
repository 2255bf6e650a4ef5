import { Refusal } from "@mortise/kernel";
import type { FastifyRequest } from "fastify";
import type { Identity } from "../identity/identity.ts";
import { apiKeyPrefix } from "../identity/tokens.ts";
import type { Http } from "./fastify.ts";

export const sessionCookie = "mortise_session";

/**
 * Finds out who asks, before anything of the body is read, and whether the route is for them. A change made with a
 * cookie must carry `X-Mortise: 1`, which a form on another site can't.
 */
export function addIdentification(http: Http, identity: Identity): void {
  http.decorateRequest("who", null);
  http.addHook("onRequest", async (request) => {
    const audience = request.routeOptions.config.audience ?? "members";
    const token = tokenOf(request);
    if (token !== undefined) request.who = (await identity.who(token)) ?? null;
    if (audience === "anyone") return;
    if (!request.who) throw new Refusal("unauthenticated");
    if (request.who.via === "session" && isChange(request) && request.headers["x-mortise"] !== "1") {
      throw new Refusal("missing_request_header");
    }
    if (audience === "admins" && !request.who.member.isAdmin) throw new Refusal("forbidden");
  });
}

function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return request.cookies[sessionCookie];
  const [scheme, token] = authorization.split(" ");
  return scheme?.toLowerCase() === "bearer" && token?.startsWith(apiKeyPrefix) ? token : "";
}

function isChange(request: FastifyRequest): boolean {
  return request.method !== "GET" && request.method !== "HEAD";
}
