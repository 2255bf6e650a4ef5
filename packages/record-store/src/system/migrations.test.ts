import { readdirSync, readFileSync } from "node:fs";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { dialects } from "../contract/databases.ts";
import { migrate } from "./migrate.ts";
import { toPostgres } from "./postgres-sql.ts";
import { systemTables } from "./schema/index.ts";

const folder = new URL("../../migrations/", import.meta.url);

/** Columns by table as the schema has them, with whether they may be empty. */
const wanted = Object.values(systemTables).flatMap((table) => {
  const { name, columns } = getTableConfig(table);
  return columns.map((column) => `${name}.${column.name} ${column.getSQLType()}${column.notNull ? " not null" : ""}`);
});
const wantedIndexes = Object.values(systemTables).flatMap((table) =>
  getTableConfig(table).indexes.map(({ config }) => config.name),
);

const queries: { readonly [dialect: string]: readonly [columns: string, indexes: string] } = {
  sqlite: [
    `SELECT m.name || '.' || c.name || ' ' || lower(c.type) || CASE c."notnull" WHEN 1 THEN ' not null' ELSE '' END FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'migration'`,
    "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
  ],
  postgres: [
    `SELECT table_name || '.' || column_name || ' ' || CASE data_type WHEN 'bigint' THEN 'integer' ELSE data_type END || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END FROM information_schema.columns WHERE table_schema = current_schema() AND table_name <> 'migration'`,
    "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema() AND indexname NOT LIKE '%_pkey'",
  ],
};

describe.each(dialects)("migrations on $name", { timeout: 30_000 }, (dialect) => {
  test("an empty database becomes what the schema says", async () => {
    const database = await dialect.make();
    const driver = await database.open();
    await migrate(driver, 0);
    await migrate(driver, 0);
    const [columns = "", indexes = ""] = queries[driver.dialect.name] ?? [];
    const read = async (text: string) => (await driver.read.quick.all(text)).map(([one]) => String(one)).sort();
    expect(await read(columns)).toEqual([...wanted].sort());
    expect(await read(indexes)).toEqual([...wantedIndexes].sort());
    await driver.close();
    await database.drop();
  });
});

test("PostgreSQL has every migration that SQLite has, saying the same", () => {
  const files = readdirSync(new URL("sqlite/", folder)).filter((file) => file.endsWith(".sql"));
  expect(readdirSync(new URL("postgres/", folder))).toEqual(files);
  for (const file of files) {
    const text = readFileSync(new URL(`sqlite/${file}`, folder), "utf8");
    expect(readFileSync(new URL(`postgres/${file}`, folder), "utf8")).toBe(toPostgres(text));
  }
});
