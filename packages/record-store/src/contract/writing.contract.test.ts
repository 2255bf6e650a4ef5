import { describe, expect, test } from "vitest";
import { createStore } from "../store.ts";
import { dialects, ports } from "./databases.ts";
import { openWorld } from "./open-world.ts";
import { accountForm, appOf, cause, everything, formOf, record } from "./world.ts";

describe.each(dialects)("writing together on $name", { timeout: 30_000 }, (dialect) => {
  test("64 writers at once: each of its own record, and all of the same one", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const accounts = formOf(app, "account");
    const shared = record({ name: "shared", revenue: 0 });
    await store.write((transaction) => transaction.insert(accounts, shared, cause));
    const raise = () =>
      store.write(async (transaction) => {
        const own = record({ name: `own ${Math.random()}`, parent: shared.id });
        await transaction.insert(accounts, own, cause);
        const before = await transaction.getForUpdate(accounts, shared.id, everything);
        const values = { revenue: Number(before?.values.revenue) + 1 };
        const basedOn = before?.version ?? 0;
        await transaction.update(accounts, shared.id, { values, changed: ["revenue"], basedOn }, cause);
      });
    await Promise.all(Array.from({ length: 64 }, raise));
    const after = await store.read.get(accounts, shared.id, everything);
    expect(after).toMatchObject({ version: 65, values: { revenue: 64 } });
    expect(await store.system.change.count({ record: shared.id })).toBe(65);
    const page = await store.read.query(accounts, { limit: 1, count: "exact" }, everything);
    expect(page.count?.value).toBe(65);
  });

  test("of units that share a commit, the one that fails leaves nothing and the others stay", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const accounts = formOf(app, "account");
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        store.write(async (transaction) => {
          await transaction.insert(accounts, record({ name: `n${index}` }), cause);
          if (index % 3 === 0) throw new Error(`fails ${index}`);
          return index;
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(10);
    const page = await store.read.query(accounts, { limit: 100 }, everything);
    expect(page.records).toHaveLength(20);
    expect(page.records.some(({ values }) => values.name === "n3")).toBe(false);
  });

  test("what a unit forgot to await can't write into another one", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const accounts = formOf(app, "account");
    const leaked = await store.write(async (transaction) => ({ transaction }));
    await expect(leaked.transaction.insert(accounts, record({ name: "late" }), cause)).rejects.toThrow("has ended");
  });

  test("a record in use can't go, however close the writes are", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const accounts = formOf(app, "account");
    const parents = Array.from({ length: 20 }, (_, index) => record({ name: `p${index}` }));
    await store.write((transaction) => transaction.insertMany(accounts, parents, cause));
    await Promise.allSettled(
      parents.flatMap(({ id }) => [
        store.write((transaction) => transaction.remove(accounts, id, cause)),
        store.write((transaction) => transaction.insert(accounts, record({ name: `of ${id}`, parent: id }), cause)),
      ]),
    );
    const { records } = await store.read.query(accounts, { limit: 100 }, everything);
    const there = new Set(records.map(({ id }) => id));
    expect(records.filter(({ values }) => values.parent !== null && !there.has(String(values.parent)))).toEqual([]);
  });

  test("a database is opened again as it was left, and refused when a newer program wrote it", async () => {
    await using world = await openWorld(dialect);
    const { store, app, database } = world;
    await store.write((transaction) => transaction.insert(formOf(app, "account"), record({ name: "a" }), cause));
    const again = await createStore(await database.open(), ports.clock);
    const page = await again.read.query(formOf(app, "account"), { limit: 10 }, everything);
    expect(page.records).toHaveLength(1);
    expect(await again.health()).toMatchObject({ database: again.dialect });
    await again.close();
    const driver = await database.open();
    await driver.write((session) => session.run(`INSERT INTO "migration" ("name", "at") VALUES ('9999_later.sql', 0)`));
    await expect(createStore(driver, ports.clock)).rejects.toThrow(/newer version of Mortise \(9999_later.sql\)/);
    await driver.close();
  });

  test("system tables and records commit together; jobs are leased once and fenced", async () => {
    await using world = await openWorld(dialect);
    const { store } = world;
    const job = (id: string, runAt: number, key: string | null = null) => ({
      id,
      queue: "default",
      kind: "noop",
      key,
      runAt,
      priority: 0,
      state: "ready" as const,
      attempts: 0,
      maxAttempts: 3,
      leaseNumber: 0,
      cause: ["a"],
      payload: { n: 1 },
      createdAt: 0,
    });
    await store.write(async ({ system }) => {
      await system.job.insert(job("j1", 10), job("j2", 5), job("j3", 99));
      expect(await system.job.insertNew(job("j4", 5, "k"))).toBe(true);
      expect(await system.job.insertNew(job("j5", 5, "k"))).toBe(false);
    });
    const claim = (worker: string, now: number, limit = 10) =>
      store.write(({ system }) => system.jobs.claim("default", worker, { now, leaseFor: 10, limit }));
    const [a, b] = await Promise.all([claim("a", 20, 2), claim("b", 20, 2)]);
    expect([...a, ...b].map(({ id }) => id).sort()).toEqual(["j1", "j2", "j4"]);
    expect(a[0]).toMatchObject({ attempts: 1, leaseNumber: 1, cause: ["a"], payload: { n: 1 } });
    expect(await store.write(({ system }) => system.jobs.releaseExpired(31))).toBe(3);
    const [again] = await claim("c", 31, 1);
    const stale = [...a, ...b].find(({ id }) => id === again?.id);
    if (!again || !stale) throw new Error("no job");
    await store.write(async ({ system }) => {
      expect(await system.jobs.finish(stale)).toBe(false);
      expect(await system.jobs.finish(again)).toBe(true);
      expect(await system.jobs.nextAt("default")).toBe(5);
    });
    const due = await claim("d", 100);
    await store.write(async ({ system }) => {
      for (const one of due) await system.jobs.fail(one, "no", one.id === "j3" ? null : 500);
      expect(await system.job.first({ id: "j3" })).toMatchObject({ state: "dead", lastError: "no", leaseBy: null });
      expect(await system.job.find({ runAt: { gte: 500 } }, { order: ["-id"] })).toHaveLength(2);
      expect(await system.job.update({ id: { in: ["j3"] } }, { priority: 7 })).toBe(1);
      expect(await system.job.remove({ state: { not: "dead" } })).toBe(2);
    });
  });

  test("two apps may have forms of the same name", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const other = appOf([accountForm], "service");
    await store.write((transaction) => transaction.publish(undefined, other));
    await store.write((transaction) => transaction.insert(formOf(other, "account"), record({ name: "x" }), cause));
    expect((await store.read.query(formOf(app, "account"), { limit: 5 }, everything)).records).toEqual([]);
  });
});
