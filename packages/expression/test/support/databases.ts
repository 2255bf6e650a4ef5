import { PGlite } from "@electric-sql/pglite";
import Database from "better-sqlite3";
import pg from "pg";
import {
  formatDay,
  formatInstant,
  type SqlDialectName,
  type SqlFragment,
  type SqlStorage,
  type Value,
} from "../../src/index.ts";

/** A database that a test may make tables in; they are gone with it. */
export type TestDatabase = {
  readonly dialect: SqlDialectName;
  /** What it is, for the names of tests. */
  readonly version: string;
  run(sql: string, params?: readonly unknown[]): Promise<readonly { readonly [column: string]: unknown }[]>;
  close(): Promise<void>;
};

/** A column of a test table: its name, how values are kept, and their SQL type in each dialect. */
export type TestColumn = { readonly name: string; readonly storage: SqlStorage };

export function openSqlite(): TestDatabase {
  const database = new Database(":memory:");
  const version = database.prepare("SELECT sqlite_version() AS v").get() as { v: string };
  return {
    dialect: "sqlite",
    version: `SQLite ${version.v}`,
    run: async (sql, params = []) => {
      const statement = database.prepare(sql);
      if (statement.reader) return statement.all(...params) as { [column: string]: unknown }[];
      statement.run(...params);
      return [];
    },
    close: async () => {
      database.close();
    },
  };
}

/** A local server where one answers (TEST_DATABASE_URL, or the usual port), else PostgreSQL in this process. */
export async function openPostgres(): Promise<TestDatabase> {
  const connectionString = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/test";
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 1_000 });
  try {
    await client.connect();
  } catch {
    return openPglite();
  }
  const { rows } = await client.query("SHOW server_version");
  return {
    dialect: "postgres",
    version: `PostgreSQL ${rows[0].server_version}`,
    run: async (sql, params = []) => (await client.query(numbered(sql), [...params])).rows,
    close: () => client.end(),
  };
}

async function openPglite(): Promise<TestDatabase> {
  const database = new PGlite();
  await database.waitReady;
  return {
    dialect: "postgres",
    version: "PGlite",
    run: async (sql, params = []) => (await database.query(numbered(sql), [...params])).rows as never,
    close: () => database.close(),
  };
}

function numbered(sql: string): string {
  let count = 0;
  return sql.replace(/\?/g, () => `$${++count}`);
}

const sqlTypes: { readonly [D in SqlDialectName]: { readonly [S in SqlStorage["as"]]: string } } = {
  sqlite: { text: "TEXT", number: "REAL", decimal: "INTEGER", boolean: "INTEGER", day: "INTEGER", instant: "INTEGER" },
  postgres: {
    text: "TEXT",
    number: "float8",
    decimal: "numeric",
    boolean: "boolean",
    day: "integer",
    instant: "bigint",
  },
};

export async function createTable(database: TestDatabase, name: string, columns: readonly TestColumn[]): Promise<void> {
  const types = sqlTypes[database.dialect];
  const list = columns.map((column) => `"${column.name}" ${types[column.storage.as]}`).join(", ");
  await database.run(`CREATE TEMP TABLE "${name}" (row_number INTEGER${list ? `, ${list}` : ""})`);
}

/** What a value becomes on its way into a column. */
export function encode(value: unknown, storage: SqlStorage, dialect: SqlDialectName): unknown {
  if (value === null || value === undefined) return null;
  if (storage.as === "decimal") {
    return dialect === "postgres" ? String(value) : BigInt(Math.round(Number(value) * 10 ** storage.scale));
  }
  if (storage.as === "boolean") return dialect === "postgres" ? value : value === true ? 1 : 0;
  if (storage.as === "day") return Math.round(Date.parse(`${value}T00:00:00Z`) / 86_400_000);
  if (storage.as === "instant") return Date.parse(String(value));
  return value;
}

/** What comes out of a query, as an evaluation would give it. */
export function decode(value: unknown, storage: SqlStorage, dialect: SqlDialectName): Value {
  if (value === null || value === undefined) return null;
  switch (storage.as) {
    case "decimal":
      return dialect === "postgres" ? Number(value) : shifted(Number(value), storage.scale);
    case "number":
      return Number(value);
    case "boolean":
      return value === true || value === 1;
    case "day":
      return formatDay(Number(value));
    case "instant":
      return formatInstant(Number(value)) ?? null;
    case "text":
      return String(value);
  }
}

function shifted(value: number, scale: number): number {
  return Number(`${value}e-${scale}`);
}

/** The value of a fragment for each row of a table, in the order of rows. */
export async function selectAll(
  database: TestDatabase,
  table: string,
  fragment: SqlFragment,
): Promise<readonly unknown[]> {
  const rows = await database.run(`SELECT ${fragment.sql} AS "v" FROM "${table}" ORDER BY row_number`, fragment.params);
  return rows.map((row) => row.v);
}
