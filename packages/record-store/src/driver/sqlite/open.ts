import { statSync } from "node:fs";
import type Sqlite from "better-sqlite3";
import { sqlite } from "../../sql/sqlite.ts";
import type { Driver, Readers, Session } from "../driver.ts";
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
    read: createReaders(reader, pool.all),
    write: commits.write,
    version: async () => ({ database: "sqlite", version: String(reader.rows("SELECT sqlite_version()")[0]?.[0]) }),
    close: async () => {
      await commits.close();
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
  // Pages of log after which it is worked off: the same page is then written once for many commits.
  database.pragma("wal_autocheckpoint = 8000");
  return database;
}

function openReader(Database: typeof Sqlite, path: string): Sqlite.Database {
  const database = new Database(path, { readonly: true, timeout: 5000 });
  database.pragma("cache_size = -16000");
  return database;
}

/** A step of a plan that looks at whole tables or sorts them. `found` and `titled` are subqueries of ours. */
const walks = /^SCAN (?!found|titled|json_each)|USE TEMP B-TREE/;
/** A step that goes along an index in order, from a point or from its beginning. */
const goesAlong = /^SCAN t USING (COVERING )?INDEX|^SEARCH t USING (COVERING )?INDEX [^=]*$/;

/**
 * Reads that may be long. The plan says which are; they go to a thread, and any other is quicker here than the way there
 * and back. So is everything while the whole database is small.
 */
function createReaders(reader: SqliteConnection, far: Session["all"]): Readers {
  const isSmall = () =>
    reader.rows("SELECT page_count * page_size < ? FROM pragma_page_count, pragma_page_size", [small])[0]?.[0] === 1;
  const deciding = (isLongStep: (step: string) => boolean): Session => {
    const verdicts = new Map<string, boolean>();
    const isLong = (text: string): boolean => {
      const known = verdicts.get(text);
      if (known !== undefined) return known;
      const plan = reader.database.prepare(`EXPLAIN QUERY PLAN ${text}`);
      const steps = plan.all(...Array.from(text.matchAll(/\?/g), () => null)) as { detail: string }[];
      const verdict = steps.some(({ detail }) => isLongStep(detail));
      if (verdicts.size > 1000) verdicts.clear();
      verdicts.set(text, verdict);
      return verdict;
    };
    return {
      ...reader,
      all: (text, params = []) => (isSmall() || !isLong(text) ? reader.all(text, params) : far(text, params)),
    };
  };
  return {
    quick: reader,
    ordered: deciding((step) => walks.test(step) && !goesAlong.test(step)),
    filtered: deciding((step) => walks.test(step) || goesAlong.test(step)),
    whole: { ...reader, all: (text, params = []) => (isSmall() ? reader.all(text, params) : far(text, params)) },
  };
}

function checkpoint(writer: SqliteConnection, path: string): void {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log && log.size > logLimit) writer.database.pragma("wal_checkpoint(TRUNCATE)");
}
