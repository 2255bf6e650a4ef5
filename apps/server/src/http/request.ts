import { createHash } from "node:crypto";
import { Refusal } from "@mortise/kernel";
import type { FastifyRequest } from "fastify";
import type { Act } from "../records/context.ts";
import type { IdempotencyClaim } from "../records/idempotency.ts";
import type { Runtime } from "../runtime.ts";
import { localeOf } from "./errors.ts";

/** The signed-in asker of a route that is not for anyone. */
export function whoIs(request: FastifyRequest) {
  if (!request.who) throw new Refusal("unauthenticated");
  return request.who;
}

/** On whose behalf a request is carried out. Programs come in by the API, people by a form. */
export function actOf(runtime: Runtime, request: FastifyRequest): Act {
  const who = whoIs(request);
  const claim = claimOf(request);
  return {
    who,
    at: runtime.clock.now(),
    via: who.via === "key" ? "api" : "form",
    locale: localeOf(request),
    ...(claim ? { claim } : {}),
  };
}

const claims = new WeakMap<FastifyRequest, IdempotencyClaim | null>();

/** The request's `Idempotency-Key` with a hash of what it asks; undefined where it has none. */
export function claimOf(request: FastifyRequest): IdempotencyClaim | undefined {
  const known = claims.get(request);
  if (known !== undefined) return known ?? undefined;
  const key = request.headers["idempotency-key"];
  const isClaim = request.method === "POST" && typeof key === "string" && key !== "" && request.who !== null;
  const claim = isClaim ? { owner: whoIs(request).member.id, key: checkedKey(key), request: hashOf(request) } : null;
  claims.set(request, claim);
  return claim ?? undefined;
}

function checkedKey(key: string): string {
  if (key.length > 200) throw new Refusal("bad_request");
  return key;
}

function hashOf(request: FastifyRequest): string {
  return createHash("sha256")
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest("base64url");
}
