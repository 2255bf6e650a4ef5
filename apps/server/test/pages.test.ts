import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Http } from "../src/http/fastify.ts";
import { addPages } from "../src/http/static.ts";

const folder = mkdtempSync(join(tmpdir(), "mortise-pages-"));
let http: Http;

describe("the web apps", () => {
  beforeAll(async () => {
    for (const app of ["workspace", "designer"]) {
      mkdirSync(join(folder, app, "assets"), { recursive: true });
      writeFileSync(join(folder, app, "index.html"), `<title>${app}</title>`);
      writeFileSync(join(folder, app, "assets", "main-1a2b.js"), `/* ${app} ${"x".repeat(4000)} */`);
    }
    writeFileSync(join(folder, "secret.txt"), "secret");
    http = fastify() as unknown as Http;
    await addPages(http, [
      { prefix: "/designer/", folder: join(folder, "designer") },
      { prefix: "/", folder: join(folder, "workspace") },
    ]);
    await http.ready();
  });
  afterAll(async () => {
    await http?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (url: string, headers: { readonly [name: string]: string } = {}) => http.inject({ url, headers });

  test.each([
    ["/", "workspace"],
    ["/apps/crm/forms/deal", "workspace"],
    ["/designer/", "designer"],
    ["/designer/apps/crm", "designer"],
  ])("%s is the page of the %s, fresh each time", async (url, app) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.body]).toEqual([200, `<title>${app}</title>`]);
    expect(answer.headers["cache-control"]).toBe("no-cache");
  });

  test("hashed files are kept for good and come compressed", async () => {
    const plain = await get("/assets/main-1a2b.js");
    expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const small = await get("/designer/assets/main-1a2b.js", { "accept-encoding": "br, gzip" });
    expect(small.headers["content-encoding"]).toBe("br");
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 10);
  });

  test("what is not there is 404, and nothing beside the folders is reached", async () => {
    for (const url of [
      "/assets/gone-1a2b.js",
      "/api/v1/nope",
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/designer/..%2f..%2fsecret.txt",
    ]) {
      const answer = await get(url);
      expect([url, answer.body.includes("secret") && !answer.body.includes("title")]).toEqual([url, false]);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});
