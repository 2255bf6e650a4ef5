import { statSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { sqlite } from "../../sql/sqlite.ts";
import type { Driver, Session } from "../driver.ts";
import { createSqliteConnection, type SqliteConnection } from "./connection.ts";
import { createGroupCommit } from "./group-commit.ts";
import { createReadPool } from "./read-pool.ts";

/** Size of the write-ahead log, in bytes, over which it is worked off at once: readers can make it grow for long. */
const logLimit = 64 * 1024 * 1024;
/** Bytes of a database that is walked from end to end in a few milliseconds. */
const small = 4 * 1024 * 1024;
/** Groups after which its size is looked at. */
const logInterval = 200;

/** Opens, or makes, the database file at `path`. */
export async function openSqlite(path: string): Promise<Driver> {
  const Database = await loadDriver();
  const writer = createSqliteConnection(openWriter(Database, path));
  const reader = createSqliteConnection(openReader(Database, path));
  const pool = createReadPool(path, 2);
  let groups = 0;
  const commits = createGroupCommit(writer, () => {
    groups += 1;
    if (groups % logInterval === 0) checkpoint(writer, path);
  });
  return {
    dialect: sqlite,
    read: reader,
    scan: createScan(reader, pool.all),
    write: commits.write,
    version: async () => ({ database: "sqlite", version: String(reader.rows("SELECT sqlite_version()")[0]?.[0]) }),
    close: async () => {
      await commits.drained();
      await pool.close();
      reader.database.close();
      writer.database.pragma("wal_checkpoint(TRUNCATE)");
      writer.database.close();
    },
  };
}

/** better-sqlite3 13 is built for Node-API 10 and ends the process without a word on an older Node. */
async function loadDriver(): Promise<typeof Sqlite> {
  if (Number(process.versions.napi) < 10) {
    throw new Error(`Mortise needs Node 22.14 or newer for SQLite (this is ${process.version})`);
  }
  return (await import("better-sqlite3")).default;
}

function openWriter(Database: typeof Sqlite, path: string): Sqlite.Database {
  const database = new Database(path, { timeout: 5000 });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("cache_size = -64000");
  return database;
}

function openReader(Database: typeof Sqlite, path: string): Sqlite.Database {
  const database = new Database(path, { readonly: true, timeout: 5000 });
  database.pragma("cache_size = -16000");
  database.pragma("mmap_size = 1073741824");
  return database;
}

/**
 * Reads that may be long. The plan says which are: one that walks a table or sorts goes to a thread, any other is
 * quicker here than the way there and back. So is everything while the whole database is small.
 */
function createScan(reader: SqliteConnection, far: Session["all"]): Session {
  const verdicts = new Map<string, boolean>();
  const isLong = (text: string): boolean => {
    if (reader.rows("SELECT page_count * page_size < ? FROM pragma_page_count, pragma_page_size", [small])[0]?.[0]) {
      return false;
    }
    const known = verdicts.get(text);
    if (known !== undefined) return known;
    const plan = reader.database.prepare(`EXPLAIN QUERY PLAN ${text}`);
    const steps = plan.all(...Array.from(text.matchAll(/\?/g), () => null)) as { detail: string }[];
    const verdict = steps.some(({ detail }) => /^SCAN (?!.*VIRTUAL TABLE)|USE TEMP B-TREE/.test(detail));
    if (verdicts.size > 1000) verdicts.clear();
    verdicts.set(text, verdict);
    return verdict;
  };
  return { ...reader, all: (text, params = []) => (isLong(text) ? far(text, params) : reader.all(text, params)) };
}

function checkpoint(writer: SqliteConnection, path: string): void {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log && log.size > logLimit) writer.database.pragma("wal_checkpoint(TRUNCATE)");
}
