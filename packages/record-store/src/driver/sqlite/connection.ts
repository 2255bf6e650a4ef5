import type Sqlite from "better-sqlite3";
import type { SqlValue } from "../../sql/fragment.ts";
import type { Session, SqlRow } from "../driver.ts";

/** Statements kept ready on a connection; the ones used longest ago go first. */
const preparedLimit = 500;

export type SqliteConnection = Session & {
  readonly database: Sqlite.Database;
  /** The same as `all`, at once. */
  rows(text: string, params?: readonly SqlValue[]): readonly SqlRow[];
};

/** A connection whose statements are prepared once, by their text. */
export function createSqliteConnection(database: Sqlite.Database): SqliteConnection {
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = (text: string): Sqlite.Statement => {
    const known = prepared.get(text);
    if (known) {
      prepared.delete(text);
      prepared.set(text, known);
      return known;
    }
    const statement = database.prepare(text);
    if (statement.reader) statement.raw(true);
    prepared.set(text, statement);
    if (prepared.size > preparedLimit) {
      const [oldest] = prepared.keys();
      if (oldest !== undefined) prepared.delete(oldest);
    }
    return statement;
  };
  const rows = (text: string, params: readonly SqlValue[] = []) => prepare(text).all(...params) as SqlRow[];
  return {
    database,
    rows,
    all: async (text, params) => rows(text, params),
    run: async (text, params = []) => prepare(text).run(...params).changes,
    insertRows: async (head, values) => {
      const [first] = values;
      if (!first) return;
      const statement = prepare(`${head} (${first.map(() => "?").join(", ")})`);
      for (const row of values) statement.run(row);
    },
    execute: async (text) => {
      database.exec(text);
    },
  };
}
