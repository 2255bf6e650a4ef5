import { Told } from "../told.ts";
import type { Database } from "./sql-engine.ts";

export async function openSqlite(): Promise<Database> {
  const { default: Sqlite } = await import("better-sqlite3");
  const database = new Sqlite(":memory:");
  return {
    dialect: "sqlite",
    cell: async (sql, params) =>
      database
        .prepare(sql)
        .pluck()
        .get(...params),
    close: async () => void database.close(),
  };
}

export async function openPostgres(url: string | undefined): Promise<Database> {
  if (url === undefined) throw new Told("--engine postgres needs DATABASE_URL");
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    dialect: "postgres",
    async cell(sql, params) {
      let count = 0;
      const text = sql.replace(/\?/g, () => `$${++count}`);
      const { rows } = await client.query<unknown[]>({ text, values: [...params], rowMode: "array" });
      return rows[0]?.[0];
    },
    close: () => client.end(),
  };
}
