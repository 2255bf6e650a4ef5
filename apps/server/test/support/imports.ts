import { setTimeout as sleep } from "node:timers/promises";
import type { ImportBody } from "@mortise/client";
import type { Caller, World } from "./world.ts";

/** Uploads a file as a browser does: multipart, under an administrator's session. */
export async function upload(
  world: World,
  app: string,
  form: string,
  content: Uint8Array | string,
  options?: object,
): Promise<{ readonly status: number; readonly body: ImportBody & { readonly error: { readonly code: string } } }> {
  const boundary = "----mortise-test";
  const part = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(options ? `${part('name="options"')}${JSON.stringify(options)}\r\n` : ""),
    Buffer.from(part('name="file"; filename="rows.csv"')),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const signedIn = await world.http.inject({
    method: "POST",
    url: "/api/v1/auth/sign-in",
    payload: { username: "admin", password: "correct horse" },
  });
  const answer = await world.http.inject({
    method: "POST",
    url: `/api/v1/apps/${app}/forms/${form}/imports`,
    headers: {
      cookie: String(signedIn.headers["set-cookie"]).split(";")[0] ?? "",
      "x-mortise": "1",
      "accept-language": "en-US",
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** Waits until an import has the status. */
export async function settled(ask: Caller, id: string, wanted: ImportBody["status"]): Promise<ImportBody> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const { body } = await ask("GET", `/imports/${id}`);
    if (body.status === wanted) return body;
    if (body.status === "failed") throw new Error(`the import failed: ${JSON.stringify(body.summary)}`);
    await sleep(50);
  }
  throw new Error(`the import did not become ${wanted}`);
}

/** Uploads and waits for the dry run. */
export async function preview(
  world: World,
  form: string,
  content: Uint8Array | string,
  options?: object,
  app = "crm",
): Promise<ImportBody> {
  const { status, body } = await upload(world, app, form, content, options);
  if (status !== 201) throw new Error(`the upload was refused: ${JSON.stringify(body)}`);
  return settled(world.admin, body.id, "previewed");
}

export async function run(world: World, id: string): Promise<ImportBody> {
  await world.admin("POST", `/imports/${id}/run`);
  return settled(world.admin, id, "done");
}
