import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import type { Driver } from "../driver/driver.ts";
import type { PostgresClient } from "../driver/postgres/connection.ts";
import { createPostgresDriver, openPostgres, type PostgresPool } from "../driver/postgres/open.ts";
import { openSqlite } from "../driver/sqlite/open.ts";
import type { StoreAddress } from "../open.ts";

/** An empty database of one test. */
export type TestDatabase = {
  /** For another process; undefined where the data is only in this one. */
  readonly address: StoreAddress | undefined;
  /** Opens it; again gives another driver over the same data. */
  open(): Promise<Driver>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
};
export type TestDialect = {
  readonly name: string;
  /** Whether another process can open the database too. */
  readonly isShared: boolean;
  make(): Promise<TestDatabase>;
};

const clock = { now: () => Date.UTC(2025, 2, 1) };
export const ports = { clock };

let count = 0;

const sqliteDialect: TestDialect = {
  name: "sqlite",
  isShared: true,
  make: async () => {
    const folder = mkdtempSync(join(tmpdir(), "mortise-store-"));
    const path = join(folder, "test.db");
    return {
      address: { kind: "sqlite", path },
      open: () => openSqlite(path),
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

/** PostgreSQL: a schema a test on a server, where one answers; else PGlite, a database a test. */
function postgresDialect(url: string | undefined): TestDialect {
  if (url === undefined) return { name: "postgres (pglite)", isShared: false, make: makePglite };
  return {
    name: "postgres",
    isShared: true,
    make: async () => {
      count += 1;
      const schema = `store_${process.pid}_${count}`;
      await onServer(url, `CREATE SCHEMA ${schema}`);
      const own = new URL(url);
      own.searchParams.set("options", `-c search_path=${schema}`);
      return {
        address: { kind: "postgres", url: own.href },
        open: () => openPostgres(own.href),
        drop: () => onServer(url, `DROP SCHEMA ${schema} CASCADE`),
      };
    },
  };
}

/** One database in this process for all tests of a file: it takes seconds to start. */
let pglite: Promise<PGlite> | undefined;
/** It has one connection: whoever has it keeps the others waiting. */
let lastTurn: Promise<unknown> = Promise.resolve();

async function makePglite(): Promise<TestDatabase> {
  pglite ??= import("@electric-sql/pglite").then((module) => module.PGlite.create());
  const database = await pglite;
  count += 1;
  const schema = `store_${count}`;
  await database.exec(`CREATE SCHEMA ${schema}`);
  const client: PostgresClient = {
    query: async ({ text, values }) => {
      const answer = await database.query<unknown[]>(text, values, { rowMode: "array" });
      return { rows: answer.rows, rowCount: answer.affectedRows ?? answer.rows.length };
    },
  };
  const pool: PostgresPool = {
    connect: async () => {
      const before = lastTurn;
      let release = (): void => undefined;
      lastTurn = new Promise<void>((resolve) => {
        release = resolve;
      });
      await before;
      await database.exec(`SET search_path TO ${schema}`);
      return { ...client, release: () => release() };
    },
    end: async () => undefined,
  };
  return {
    address: undefined,
    open: async () => createPostgresDriver(pool, pool),
    drop: async () => {
      await database.exec(`DROP SCHEMA ${schema} CASCADE`);
    },
  };
}

async function onServer(url: string, text: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/**
 * The server that tests use: `TEST_DATABASE_URL`, or one on this machine that lets `postgres` or `root` in. The word
 * `pglite` instead of an address asks for none.
 */
async function findServer(): Promise<string | undefined> {
  const named = process.env.TEST_DATABASE_URL;
  if (named) return named === "pglite" ? undefined : named;
  for (const user of ["postgres", "root"]) {
    const url = `postgres://${user}@127.0.0.1:5432/test`;
    const isThere = await onServer(url, "SELECT 1").then(
      () => true,
      () => false,
    );
    if (isThere) return url;
  }
  return undefined;
}

/** Both dialects, for `describe.each`. */
export const dialects: readonly TestDialect[] = [sqliteDialect, postgresDialect(await findServer())];
