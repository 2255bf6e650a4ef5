import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleProgram } from "./support/bundle.ts";
import { crm } from "./support/crm.ts";

const plugins = fileURLToPath(new URL("../../../examples/plugins", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mortise-cli-"));
const dataDir = join(folder, "data");

type Ended = { readonly code: number; readonly out: string; readonly told: string };

let program: Awaited<ReturnType<typeof bundleProgram>>;
beforeAll(async () => {
  program = await bundleProgram();
});
afterAll(() => program?.remove());

/** Runs the command line as a person does. */
function mortise(args: readonly string[], env: { readonly [name: string]: string } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--conditions=source", program.entry, ...args],
      { env: { PATH: process.env.PATH, NODE_NO_WARNINGS: "1", DATA_DIR: dataDir, ...env } },
      (error, out, told) => resolve({ code: typeof error?.code === "number" ? error.code : 0, out, told }),
    );
  });
}

describe("the command line", { timeout: 120_000 }, () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  test("misuse is 2, with what was expected; help is 0", async () => {
    const help = await mortise(["eval", "--help"]);
    expect([help.code, help.out]).toEqual([0, expect.stringContaining("--cases")]);
    expect((await mortise(["dance"])).code).toBe(2);
    expect((await mortise(["eval"])).code).toBe(2);
    const wrong = await mortise(["serve"], { PORT: "eighty", DATABASE_URL: "mysql://x" });
    expect(wrong.code).toBe(2);
    expect(wrong.told).toMatch(/DATABASE_URL should be[\s\S]*PORT should be/);
  });

  test("a formula is evaluated, here and by SQLite; cases are counted", async () => {
    const js = await mortise(["eval", "IF({a} > 1, {a} * 2, 0)", "--data", '{"a": 3}']);
    expect([js.code, JSON.parse(js.out)]).toEqual([0, { value: 6, type: "number" }]);
    const sql = await mortise(["eval", "EDATE({d}, 1)", "--data", '{"d": "2025-01-31"}', "--engine", "sqlite"]);
    expect([sql.code, JSON.parse(sql.out)]).toEqual([0, { value: "2025-02-28", type: "date" }]);
    const wrong = await mortise(["eval", "1 +"]);
    expect([wrong.code, wrong.told]).toEqual([1, expect.stringContaining("formula_")]);
    const cases = file("cases.json", {
      cases: [
        { formula: "{a} + {b}", data: { a: "0.1", b: "0.2" }, expect: "0.3" },
        { formula: "NOSUCH(1)", data: {}, expect: { error: "#NAME?" } },
        { formula: "1 + 1", data: {}, expect: 3 },
      ],
    });
    const counted = await mortise(["eval", "--cases", cases]);
    expect([counted.code, counted.out.trim().split("\n").at(-1)]).toEqual([1, "2 passed, 1 failed"]);
  });

  test("definitions are checked with their places; plug-ins bring what they know", async () => {
    expect((await mortise(["check", file("sound.json", crm)])).code).toBe(0);
    const broken = await mortise(["check", file("broken.json", { ...crm, colour: "red" })]);
    expect([broken.code, broken.out]).toEqual([1, expect.stringContaining("/colour")]);
    expect((await mortise(["check", join(folder, "nothing.json")])).told).toContain("can't be read");

    const form = {
      ...crm.forms[0],
      fields: [...crm.forms[0].fields, { id: "stars", type: "example.rating", label: "Stars" }],
    };
    const starred = file("starred.json", { ...crm, forms: [form, ...crm.forms.slice(1)] });
    const without = await mortise(["check", starred]);
    expect(without.out).toContain("unknown_type");
    const rated = await mortise(["check", starred], { PLUGINS: join(plugins, "rating") });
    expect([rated.code, rated.out]).toEqual([0, expect.not.stringContaining("unknown_type")]);
    const lost = await mortise(["check", starred], { PLUGINS: "no-such-plugin" });
    expect([lost.code, lost.told]).toEqual([1, expect.stringContaining("no-such-plugin")]);
    const twice = await mortise(["check", starred], {
      PLUGINS: `${join(plugins, "rating")},${join(plugins, "rating")}`,
    });
    expect([twice.code, twice.told]).toEqual([1, expect.stringContaining("twice")]);
  });

  test("people, apps, a backup and its way back", async () => {
    expect((await mortise(["import", file("crm.json", crm)])).told).toContain("no administrator");
    const added = await mortise(["user", "add", "boss", "--name", "Boss", "--admin"]);
    expect(added.out).toMatch(/boss is added; the password is \S+/);
    expect((await mortise(["user", "list"])).out).toBe("boss\tBoss\tadmin\tactive\n");
    expect((await mortise(["user", "disable", "boss"])).told).toContain("last_admin");
    expect((await mortise(["import", file("crm.json", crm)])).code).toBe(0);
    const copy = join(folder, "copy.db");
    expect((await mortise(["backup", copy])).code).toBe(0);
    expect((await mortise(["user", "add", "late", "--password", "long enough"])).code).toBe(0);
    expect((await mortise(["restore", copy])).code).toBe(0);
    expect((await mortise(["user", "list"])).out).not.toContain("late");
    const exported = await mortise(["export", "crm"]);
    expect(JSON.parse(exported.out).id).toBe("crm");
    expect((await mortise(["restore", file("junk.db", {})])).told).toContain("no backup");
    const health = await mortise(["doctor"]);
    expect([health.code, health.out]).toEqual([0, expect.stringContaining("app crm, version 1")]);
    expect(readFileSync(join(dataDir, "secret.key"), "utf8").trim()).toHaveLength(43);
  });
});
