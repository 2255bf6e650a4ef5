import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import multipart from "@fastify/multipart";
import type { ImportBody, ImportOptions } from "@mortise/client";
import { schemaProblems } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import { Type } from "typebox";
import type { Imports } from "../../imports/service.ts";
import { importFolder, problemsPath } from "../../imports/store.ts";
import { allow } from "../../records/write.ts";
import type { Runtime } from "../../runtime.ts";
import type { Http } from "../fastify.ts";
import { parseJsonBody } from "../json-body.ts";
import { actOf } from "../request.ts";
import { exactly, FormParams, IdParams } from "../schemas.ts";

const tags = ["imports"];
export const mostFileBytes = 100 * 1024 * 1024;

const OptionsSchema = exactly({
  mapping: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()]))),
  dateFormat: Type.Optional(Type.String({ maxLength: 40 })),
  unmatchedLinks: Type.Optional(Type.Enum(["refuse", "empty", "create"])),
  replace: Type.Optional(Type.Record(Type.String(), Type.Record(Type.String(), Type.String()))),
});

/** Files into forms. */
export async function addImportRoutes(http: Http, runtime: Runtime, imports: Imports): Promise<void> {
  await http.register(async (uploads: Http) => {
    await uploads.register(multipart, {
      limits: { files: 1, fields: 5, fieldSize: 256 * 1024, fileSize: mostFileBytes },
    });
    uploads.post(
      "/apps/:app/forms/:form/imports",
      {
        bodyLimit: mostFileBytes + 1024 * 1024,
        config: { contentType: "multipart/form-data" },
        schema: { summary: "Upload a CSV file; starts its dry run", tags, params: FormParams },
      },
      async (request, reply): Promise<ImportBody> => {
        if (!request.isMultipart()) throw new Refusal("unsupported_media_type", { expected: "multipart/form-data" });
        const act = actOf(runtime, request);
        const { app, form } = runtime.apps.form(request.params.app, request.params.form);
        allow(runtime.policy, act, "import", form);
        const file = imports.newFile();
        await mkdir(importFolder(runtime.config), { recursive: true });
        try {
          let fileName: string | undefined;
          let options: ImportOptions = {};
          for await (const part of request.parts()) {
            if (part.type === "file") {
              if (part.fieldname !== "file" || fileName !== undefined) throw new Refusal("too_many_parts");
              fileName = part.filename.slice(0, 200);
              await pipeline(part.file, createWriteStream(file.path));
              if (part.file.truncated) throw new Refusal("body_too_large", { limit: mostFileBytes });
            } else if (part.fieldname === "options") options = readOptions(String(part.value));
          }
          if (fileName === undefined) throw new Refusal("too_many_parts");
          const made = await imports.create(act, app, form, { name: file.name, fileName, options });
          void reply.code(201);
          return made;
        } catch (error) {
          await rm(file.path, { force: true });
          throw error;
        }
      },
    );
  });

  http.get("/imports/:id", { schema: { summary: "How far an import is", tags, params: IdParams } }, async (request) =>
    imports.get(actOf(runtime, request), request.params.id),
  );

  http.patch(
    "/imports/:id",
    {
      schema: {
        summary: "Change the options and run the dry run again",
        tags,
        params: IdParams,
        body: exactly({ options: OptionsSchema }),
      },
    },
    async (request) =>
      imports.preview(actOf(runtime, request), request.params.id, request.body.options as ImportOptions),
  );

  http.post(
    "/imports/:id/preview",
    { schema: { summary: "Run the dry run again with these options", tags, params: IdParams, body: OptionsSchema } },
    async (request) => imports.preview(actOf(runtime, request), request.params.id, request.body as ImportOptions),
  );

  for (const [step, summary] of [
    ["run", "Write the rows"],
    ["cancel", "Stop; what was written stays and can be undone"],
    ["undo", "Take back what was written"],
  ] as const) {
    http.post(`/imports/:id/${step}`, { schema: { summary, tags, params: IdParams } }, async (request) =>
      imports[step](actOf(runtime, request), request.params.id),
    );
  }

  http.get(
    "/imports/:id/problems.csv",
    { schema: { summary: "Rows with problems, and why", tags, params: IdParams } },
    async (request, reply) => {
      const { id } = await imports.get(actOf(runtime, request), request.params.id);
      const path = problemsPath(runtime.config, { id });
      if (!existsSync(path)) throw new Refusal("not_found");
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="problems-${id}.csv"`)
        .send(createReadStream(path));
    },
  );
}

function readOptions(text: string): ImportOptions {
  const read = parseJsonBody(Buffer.from(text), { depth: 8, keys: 10_000 });
  if (!read.ok) throw new Refusal(read.error.code, read.error.params);
  const problems = schemaProblems(OptionsSchema, read.value ?? {}, "/options");
  if (problems.length > 0) throw new Refusal("validation_failed", {}, problems);
  return (read.value ?? {}) as ImportOptions;
}
