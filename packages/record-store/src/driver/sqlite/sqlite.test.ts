import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Driver } from "../driver.ts";
import { openSqlite } from "./open.ts";
import { createReadPool } from "./read-pool.ts";

describe("the SQLite driver", { timeout: 30_000 }, () => {
  let folder: string;
  let driver: Driver;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "mortise-sqlite-"));
    driver = await openSqlite(join(folder, "test.db"));
    await driver.write((session) => session.execute("CREATE TABLE t (key INTEGER PRIMARY KEY, n INTEGER, text TEXT)"));
  });
  afterEach(async () => {
    await driver.close();
    rmSync(folder, { recursive: true });
  });

  const insert = (n: number) => driver.write((session) => session.run("INSERT INTO t (n) VALUES (?)", [n]));
  const fill = (rows: number) =>
    driver.write((session) =>
      session.insertRows(
        "INSERT INTO t (n, text) VALUES",
        Array.from({ length: rows }, (_, index) => [index, "x".repeat(500)]),
      ),
    );

  test("commits are durable: the log is synchronised at each of them", async () => {
    const modes = await driver.write(async (session) => [
      await session.all("PRAGMA journal_mode"),
      await session.all("PRAGMA synchronous"),
      await session.all("PRAGMA foreign_keys"),
    ]);
    expect(modes).toEqual([[["wal"]], [[2]], [[1]]]);
  });

  test("units that arrive together share a commit, at most fifty", async () => {
    const commits = async () => {
      // The reader sees one version of the database a commit.
      const [row] = await driver.read.quick.all("PRAGMA data_version");
      return Number(row?.[0]);
    };
    const seen = new Set<number>();
    const before = await commits();
    await Promise.all(Array.from({ length: 120 }, (_, n) => insert(n).then(async () => seen.add(await commits()))));
    expect(seen.size).toBe(3);
    expect(seen.has(before)).toBe(false);
  });

  test("what is answered is committed: another connection sees it", async () => {
    await insert(7);
    expect(await driver.read.quick.all("SELECT n FROM t")).toEqual([[7]]);
  });

  test("the reading connection can't write", async () => {
    await expect(driver.read.quick.run("DELETE FROM t")).rejects.toThrow(/readonly/);
  });

  test("a long read runs elsewhere: this thread goes on answering meanwhile", async () => {
    await fill(20_000);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const cross = "SELECT count(*) FROM t AS a, t AS b WHERE a.n + b.n = 12345 AND a.key < 300";
    const [row] = await driver.read.whole.all(cross);
    clearInterval(timer);
    expect(Number(row?.[0])).toBeGreaterThan(100);
    expect(turns).toBeGreaterThan(5);
  });

  test("the plan decides what is long", async () => {
    await fill(20_000);
    await driver.write((session) => session.execute("CREATE INDEX t_n ON t (n)"));
    const { all } = driver.read.quick;
    // Statements that stay on this thread hold it: nothing else runs until they are done.
    const staysHere = async (session: { all: typeof all }, text: string) => {
      let isDone = false;
      const reading = session.all(text).then(() => {
        isDone = true;
      });
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
      const here = isDone;
      await reading;
      return here;
    };
    const { ordered, filtered } = driver.read;
    expect(await staysHere(filtered, "SELECT n FROM t WHERE n = 5")).toBe(true);
    expect(await staysHere(filtered, "SELECT n FROM t WHERE text = 'a'")).toBe(false);
    expect(await staysHere(filtered, "SELECT n FROM t WHERE n > 5 AND text = 'a'")).toBe(false);
    expect(await staysHere(ordered, "SELECT n FROM t WHERE n IS NOT NULL ORDER BY n LIMIT 5")).toBe(true);
    expect(await staysHere(ordered, "SELECT n FROM t ORDER BY text LIMIT 5")).toBe(false);
  });

  test("a mistake in a long read is told to who asked, and the thread goes on", async () => {
    await fill(20_000);
    await expect(driver.read.whole.all("SELECT missing FROM t")).rejects.toThrow(/no such column/);
    expect(await driver.read.whole.all("SELECT count(*) FROM t")).toEqual([[20_000]]);
  });

  test("a read that takes too long is given up on, and those after it are answered", async () => {
    await fill(20_000);
    const pool = createReadPool(join(folder, "test.db"), 1, 0.5);
    const late = "SELECT count(*) FROM t AS a, t AS b WHERE a.n + b.n = 5 AND a.key < 2500";
    const [long, short] = await Promise.allSettled([pool.all(late, []), pool.all("SELECT count(*) FROM t", [])]);
    expect(long).toMatchObject({ status: "rejected", reason: { code: "report_timeout", params: { seconds: 0.5 } } });
    expect(short).toEqual({ status: "fulfilled", value: [[20_000]] });
    await pool.close();
    await expect(pool.all("SELECT 1", [])).rejects.toMatchObject({ code: "unavailable" });
  });

  test("what waits when the store closes is written; what comes later is refused", async () => {
    const writes = Promise.all(Array.from({ length: 60 }, (_, n) => insert(n)));
    await driver.close();
    await writes;
    await expect(insert(1)).rejects.toMatchObject({ code: "unavailable" });
    driver = await openSqlite(join(folder, "test.db"));
    expect(await driver.read.quick.all("SELECT count(*) FROM t")).toEqual([[60]]);
  });
});
