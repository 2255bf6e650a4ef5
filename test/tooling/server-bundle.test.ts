import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundleServer } from "../../apps/server/scripts/bundle-server.ts";

let house: string;
const server = (): string => join(house, "apps", "server");

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "mortise-bundle-"));
  npmPackage("apps/server/node_modules/listed");
  npmPackage("packages/store/node_modules/unlisted");
  npmPackage("apps/server/node_modules/react");
  write("apps/server/package.json", JSON.stringify({ name: "@mortise/server", type: "module" }));
  write(
    "packages/store/package.json",
    JSON.stringify({ name: "@mortise/store", type: "module", exports: { ".": { source: "./src/index.ts" } } }),
  );
  write("packages/store/migrations/0001.sql", "create table t (id integer)");
  mkdirSync(join(server(), "node_modules", "@mortise"), { recursive: true });
  symlinkSync(join(house, "packages", "store"), join(server(), "node_modules", "@mortise", "store"));
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

test("workspace packages are inlined, npm packages are found at run time, files come along", async () => {
  write(
    "packages/store/src/deep/migrate.ts",
    `import { readdirSync } from "node:fs";
     export const migrations: string[] = readdirSync(new URL("../../migrations/", import.meta.url));`,
  );
  write("packages/store/src/index.ts", `export { migrations } from "./deep/migrate.ts";`);
  write(
    "apps/server/src/main.ts",
    `import listed from "listed";
     import { migrations } from "@mortise/store";
     console.log(JSON.stringify([listed.name, migrations, process.argv[2]]));`,
  );
  await bundleServer(server());
  // Nothing of the sources is needed any more.
  rmSync(join(house, "packages"), { recursive: true });
  rmSync(join(server(), "src"), { recursive: true });
  expect(JSON.parse(run("serve"))).toEqual(["listed", ["0001.sql"], "serve"]);
});

test("a worker is bundled beside the server", async () => {
  write("apps/server/src/jobs/worker.ts", `console.log("at work" as string);`);
  write(
    "apps/server/src/main.ts",
    `import { Worker } from "node:worker_threads";
     new Worker(new URL("./jobs/worker.ts", import.meta.url));`,
  );
  await bundleServer(server());
  expect(run()).toBe("at work\n");
});

test("what lies in another app is pointed at where it is", async () => {
  write("apps/server/src/http/static.ts", `export const pages = new URL("../../../workspace/dist/", import.meta.url);`);
  write("apps/server/src/main.ts", `import { pages } from "./http/static.ts"; console.log(pages.href);`);
  await bundleServer(server());
  expect(run().trim()).toMatch(/\/apps\/workspace\/dist\/$/);
  expect(readFileSync(join(server(), "dist", "main.js"), "utf8")).toContain('"../../workspace/dist/"');
});

test.each([
  ["unlisted", /Add unlisted to the dependencies of apps\/server\/package\.json/],
  ["react", /must not load React/],
])("a package that needs %s is refused", async (name, complaint) => {
  write("packages/store/src/index.ts", `import "${name}"; export const one = 1;`);
  write("apps/server/src/main.ts", `import { one } from "@mortise/store"; console.log(one);`);
  await expect(bundleServer(server())).rejects.toThrow(complaint);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function npmPackage(path: string): void {
  const name = path.split("/").at(-1);
  write(`${path}/package.json`, JSON.stringify({ name, main: "index.js" }));
  write(`${path}/index.js`, `module.exports = { name: "${name}" };`);
}

function run(...args: string[]): string {
  const done = spawnSync(process.execPath, [join(server(), "dist", "main.js"), ...args], { encoding: "utf8" });
  expect(done.stderr).toBe("");
  return done.stdout;
}
