import type { ApiKeyBody, NewApiKey } from "@mortise/client";
import { Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import { apiKeyPrefix } from "../../identity/tokens.ts";
import { isoTime } from "../../records/present.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { whoIs } from "../request.ts";
import { exactly, IdParams } from "../schemas.ts";

const tags = ["identity"];

/** Keys with which programs act in one's name. */
export function addApiKeyRoutes(http: Http, runtime: Runtime): void {
  const { store, tokens, ids, clock, identity } = runtime;

  http.get("/api-keys", { schema: { summary: "One's own API keys", tags } }, async (request) => {
    const rows = await store.system.apiKey.find({ member: whoIs(request).member.id }, { order: ["createdAt"] });
    return { keys: rows.map(keyBody) };
  });

  http.post(
    "/api-keys",
    {
      schema: {
        summary: "Make an API key; the answer is the only place where it is shown",
        tags,
        body: exactly({
          name: Type.String({ minLength: 1, maxLength: 100 }),
          expiresAt: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
        }),
      },
    },
    async (request, reply): Promise<NewApiKey> => {
      const { name, expiresAt } = request.body;
      const key = tokens.make(apiKeyPrefix);
      const row = {
        id: ids.next(),
        member: whoIs(request).member.id,
        name,
        start: key.slice(0, 8),
        hash: tokens.hash(key),
        createdAt: clock.now(),
        expiresAt: expiresAt == null ? null : readFutureTime(expiresAt, clock.now()),
        lastUsedAt: null,
      };
      await store.write(({ system }) => system.apiKey.insert(row));
      void reply.code(201);
      return { ...keyBody(row), key };
    },
  );

  http.delete(
    "/api-keys/:id",
    { schema: { summary: "End an API key", tags, params: IdParams } },
    async (request, reply) => {
      const { member } = whoIs(request);
      const removed = await store.write(({ system }) =>
        system.apiKey.remove({ id: request.params.id, member: member.id }),
      );
      if (removed === 0) throw new Refusal("not_found");
      identity.forget(member.id);
      runtime.bridge.changed("people");
      return reply.code(204).send();
    },
  );
}

function readFutureTime(text: string, now: number): number {
  const time = Date.parse(text);
  if (!Number.isFinite(time) || time <= now) {
    throw new Refusal("validation_failed", {}, [
      { code: "date_min", path: "/expiresAt", params: { min: isoTime(now) }, severity: "error" },
    ]);
  }
  return time;
}

function keyBody(row: {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}): ApiKeyBody {
  return {
    id: row.id,
    name: row.name,
    start: row.start,
    createdAt: isoTime(row.createdAt),
    expiresAt: row.expiresAt === null ? null : isoTime(row.expiresAt),
  };
}
