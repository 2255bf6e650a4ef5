import { answerGivenBefore, keepAnswer } from "../records/idempotency.ts";
import type { Runtime } from "../runtime.ts";
import type { Http } from "./fastify.ts";
import { claimOf } from "./request.ts";

/**
 * `Idempotency-Key` on any POST: the first request with it is carried out, its answer kept for 24 hours and given
 * again. A refusal is an answer too; a failure of the server is not.
 */
export function addIdempotency(http: Http, runtime: Runtime): void {
  const { store, clock } = runtime;
  http.addHook("preHandler", async (request, reply) => {
    const claim = claimOf(request);
    const given = claim && (await answerGivenBefore(store, claim, clock.now()));
    if (!given) return;
    void reply.header("idempotency-replayed", "true").code(given.status).type("application/json; charset=utf-8");
    return reply.send(given.body);
  });
  http.addHook("onSend", async (request, reply, payload) => {
    const claim = claimOf(request);
    const isNew = claim && !reply.hasHeader("idempotency-replayed") && reply.statusCode < 500;
    const isUnfinished = reply.statusCode === 409 && String(payload).includes('"idempotency_');
    if (!isNew || isUnfinished || typeof payload !== "string") return payload;
    await keepAnswer(store, claim, { status: reply.statusCode, body: payload }, clock.now());
    return payload;
  });
}
