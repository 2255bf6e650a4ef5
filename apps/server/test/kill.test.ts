import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bundleProgram } from "./support/bundle.ts";
import { crm } from "./support/crm.ts";
import { dialects, type TestDatabase } from "./support/databases.ts";
import { type Process, startProcess } from "./support/process.ts";

/** 3 in everyday runs; 20 is the proof (`KILL_ROUNDS=20`). */
const rounds = Number(process.env.KILL_ROUNDS ?? 3);
const requests = "/apps/crm/forms/request";

let program: Awaited<ReturnType<typeof bundleProgram>>;
beforeAll(async () => {
  program = await bundleProgram();
});
afterAll(() => program?.remove());

describe.each(dialects)("a power cut on $name", (dialect) => {
  let database: TestDatabase | undefined;
  let server: Process | undefined;
  afterEach(async () => {
    await server?.kill();
    await database?.drop();
  });

  test(`in the middle of 400 creates with a flow, ${rounds} times: none acknowledged is lost, each has one flow`, {
    timeout: 60_000 + rounds * 20_000,
  }, async () => {
    database = await dialect.make();
    server = await startProcess(program.entry, database);
    expect((await server.ask("POST", "/apps", { definition: crm })).status).toBe(201);
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const running = server;
      let answered = 0;
      const waitFor = 40 + ((round * 97) % 320);
      const done = Promise.withResolvers<void>();
      const creates = Array.from({ length: 400 }, async (_, index) => {
        try {
          const values = { subject: `Round ${round} ${index}`, amount: 500 };
          const { status, body } = await running.ask("POST", `${requests}/records`, { values });
          if (status !== 201) return;
          acknowledged.add((body as { id: string }).id);
          answered += 1;
          if (answered >= waitFor) done.resolve();
        } catch {
          // The connection went down with the server: never acknowledged.
        }
      });
      await Promise.race([done.promise, Promise.all(creates)]);
      await running.kill();
      await Promise.all(creates);
      server = await startProcess(program.entry, database);
    }

    const stored = new Map<string, string | null>();
    let cursor: string | null = null;
    do {
      const asked: object = { limit: 500, ...(cursor ? { cursor } : {}) };
      const { body } = (await server.ask("POST", `${requests}/query`, asked)) as {
        body: { records: { id: string; flowStatus: string | null }[]; nextCursor: string | null };
      };
      for (const record of body.records) stored.set(record.id, record.flowStatus);
      cursor = body.nextCursor;
    } while (cursor);
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    expect([...stored.values()].filter((status) => status !== "running")).toEqual([]);
    expect(acknowledged.size).toBeGreaterThanOrEqual(40 * rounds);

    const last = server;
    const flows = await Promise.all(
      [...stored.keys()].map(async (id) => {
        const { body } = (await last.ask("GET", `${requests}/records/${id}/flows`)) as {
          body: { flows: { events: { kind: string; tasks?: unknown[] }[] }[] };
        };
        return body.flows.map((flow) => flow.events.flatMap((event) => event.tasks ?? []).length);
      }),
    );
    expect(flows.every((one) => one.length === 1 && one[0] === 1)).toBe(true);
  });

  // On PostgreSQL another process may be at work: the job is taken up when its lease of 30 seconds is over.
  test("in the middle of an import: it goes on where it was, and every row is there once", {
    timeout: 120_000,
  }, async () => {
    database = await dialect.make();
    server = await startProcess(program.entry, database);
    await server.ask("POST", "/apps", { definition: crm });
    const total = 6000;
    const rows = Array.from({ length: total }, (_, index) => `Company ${index}`);
    const form = new FormData();
    form.append("file", new Blob([`Name\n${rows.join("\n")}\n`]), "companies.csv");
    const uploaded = await server.ask("POST", "/apps/crm/forms/company/imports", form);
    const { id } = uploaded.body as { id: string };
    const status = async (at: Process) =>
      (await at.ask("GET", `/imports/${id}`)).body as { status: string; rows: { imported: number } };
    const until = async (isReached: (now: Awaited<ReturnType<typeof status>>) => boolean, pause = 50) => {
      if (!server) throw new Error("no server");
      for (let attempt = 0; attempt < 1200; attempt += 1) {
        const now = await status(server);
        if (isReached(now)) return now;
        await sleep(pause);
      }
      throw new Error("the import did not get there");
    };
    await until((now) => now.status === "previewed");
    await server.ask("POST", `/imports/${id}/run`);
    const before = await until((now) => now.rows.imported > 300, 5);
    await server.kill();
    expect(before.rows.imported).toBeLessThan(total);

    server = await startProcess(program.entry, database);
    const after = await until((now) => now.status === "done");
    expect(after.rows.imported).toBe(total);
    const { body } = (await server.ask("POST", "/apps/crm/forms/company/query", { count: "exact", limit: 1 })) as {
      body: { count: { value: number } };
    };
    expect(body.count.value).toBe(total);
  });

  test("a polite stop answers what is under way, and nothing that was answered is lost", async () => {
    database = await dialect.make();
    server = await startProcess(program.entry, database);
    await server.ask("POST", "/apps", { definition: crm });
    const running = server;
    const creates = Array.from({ length: 20 }, (_, index) =>
      running.ask("POST", "/apps/crm/forms/company/records", { values: { name: `Polite ${index}` } }),
    );
    await sleep(20);
    const answers = Promise.allSettled(creates);
    expect(await server.stop()).toBe(0);
    const kept = (await answers).filter((one) => one.status === "fulfilled" && one.value.status === 201).length;
    server = await startProcess(program.entry, database);
    const { body } = (await server.ask("POST", "/apps/crm/forms/company/query", { count: "exact" })) as {
      body: { count: { value: number } };
    };
    expect(kept).toBeGreaterThan(0);
    expect(body.count.value).toBe(kept);
  });
});
