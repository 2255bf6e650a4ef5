import { Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import { checkDraft, isDocument, publishDraft, readDraft, restoreVersion, saveDraft } from "../../apps/drafts.ts";
import type { Runtime } from "../../runtime.ts";
import { largeBytes, largeJson } from "../body-parsers.ts";
import type { Http } from "../fastify.ts";
import { actOf } from "../request.ts";
import { AppParams, exactly } from "../schemas.ts";
import { versionBody } from "./version-body.ts";

const tags = ["design"];

/** Drafts: kept, checked, published, and versions brought back. */
export function addDraftRoutes(http: Http, runtime: Runtime): void {
  http.get(
    "/apps/:app/draft",
    { config: { audience: "admins" }, schema: { summary: "The draft", tags, params: AppParams } },
    async (request, reply) => {
      const draft = await readDraft(runtime, runtime.apps.get(request.params.app));
      void reply.header("etag", `"${draft.etag}"`);
      return draft;
    },
  );

  http.put(
    "/apps/:app/draft",
    {
      bodyLimit: largeBytes,
      config: { audience: "admins", json: largeJson },
      schema: {
        summary: "Save the draft; If-Match carries the etag of the one that was changed",
        tags,
        params: AppParams,
        body: exactly({ definition: Type.Unknown() }),
      },
    },
    async (request, reply) => {
      const etag = request.headers["if-match"]?.replace(/^(W\/)?"|"$/g, "");
      if (!etag) throw new Refusal("precondition_missing", { header: "If-Match" });
      const { definition } = request.body;
      if (!isDocument(definition)) throw new Refusal("bad_request");
      const app = runtime.apps.get(request.params.app);
      await saveDraft(runtime, actOf(runtime, request), app, definition, etag);
      const draft = await readDraft(runtime, app);
      void reply.header("etag", `"${draft.etag}"`);
      return draft;
    },
  );

  http.post(
    "/apps/:app/draft/check",
    { config: { audience: "admins" }, schema: { summary: "What publishing would do", tags, params: AppParams } },
    async (request) => checkDraft(runtime, actOf(runtime, request), runtime.apps.get(request.params.app)),
  );

  http.post(
    "/apps/:app/publish",
    {
      config: { audience: "admins" },
      schema: {
        summary: "Publish the draft",
        tags,
        params: AppParams,
        body: exactly({ note: Type.Optional(Type.String({ maxLength: 1000 })) }),
      },
    },
    async (request) => {
      const app = runtime.apps.get(request.params.app);
      return versionBody(runtime, await publishDraft(runtime, actOf(runtime, request), app, request.body.note ?? ""));
    },
  );

  http.post(
    "/apps/:app/versions/:version/restore",
    {
      config: { audience: "admins" },
      schema: {
        summary: "Publish an earlier version again",
        tags,
        params: exactly({ app: Type.String({ maxLength: 100 }), version: Type.Integer() }),
      },
    },
    async (request) => {
      const app = runtime.apps.get(request.params.app);
      return versionBody(runtime, await restoreVersion(runtime, actOf(runtime, request), app, request.params.version));
    },
  );
}
