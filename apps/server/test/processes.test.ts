import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleProgram } from "./support/bundle.ts";
import { crm } from "./support/crm.ts";
import { dialects, type TestDatabase } from "./support/databases.ts";
import { type Process, startProcess } from "./support/process.ts";

const postgres = dialects.find((dialect) => dialect.name === "postgres");
const secret = "0123456789abcdef0123456789abcdef";

/** Several processes over one PostgreSQL: equal ones that answer, and a worker. */
describe.runIf(postgres !== undefined)("two servers and a worker", () => {
  let program: Awaited<ReturnType<typeof bundleProgram>>;
  let database: TestDatabase;
  let first: Process;
  let second: Process;
  beforeAll(async () => {
    program = await bundleProgram();
    database = (await postgres?.make()) as TestDatabase;
    const env = { SECRET_KEY: secret, ROLE: "web" };
    first = await startProcess(program.entry, database, env);
    second = await startProcess(program.entry, database, env);
  });
  afterAll(async () => {
    await first?.stop();
    await second?.stop();
    await database?.drop();
    program?.remove();
  });

  const until = async (isReached: () => Promise<boolean>) => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (await isReached()) return;
      await sleep(50);
    }
    throw new Error("it did not come to that");
  };

  test("what one publishes the other serves; a session holds on both", async () => {
    expect((await first.ask("POST", "/apps", { definition: crm })).status).toBe(201);
    await until(async () => (await second.ask("GET", "/apps/crm")).status === 200);
    const made = await second.ask("POST", "/apps/crm/forms/company/records", { values: { name: "Shared" } });
    const { id } = made.body as { id: string };
    expect((await first.ask("GET", `/apps/crm/forms/company/records/${id}`)).status).toBe(200);
    await first.ask("POST", "/members", { username: "new", name: "New", password: "long enough", isAdmin: false });
    await until(async () => {
      const { body } = await second.ask("GET", "/members?search=new");
      return (body as { members: unknown[] }).members.length === 1;
    });
  });

  test("an import waits for the worker, and its progress reaches whoever listens anywhere", async () => {
    const listening = new AbortController();
    const heard: string[] = [];
    const listener = second.listen((event) => heard.push(event), listening.signal);
    await sleep(200);
    const form = new FormData();
    form.append("file", new Blob(["Name\nBy worker\n"]), "companies.csv");
    const { id } = (await first.ask("POST", "/apps/crm/forms/company/imports", form)).body as { id: string };
    const status = async () => ((await second.ask("GET", `/imports/${id}`)).body as { status: string }).status;
    await sleep(300);
    expect(await status()).toBe("previewing");
    const worker = await startProcess(program.entry, database, {
      SECRET_KEY: secret,
      ROLE: "worker",
      LOG_LEVEL: "info",
    });
    await until(async () => (await status()) === "previewed");
    await first.ask("POST", `/imports/${id}/run`);
    await until(async () => (await status()) === "done");
    await until(async () => heard.some((one) => one.includes('"done"')));
    listening.abort();
    await listener;
    expect(await worker.stop()).toBe(0);
  });
});
