import { createDecoder, createEncoder } from "./codec.ts";
import type { Dialect } from "./dialect.ts";
import { sql } from "./fragment.ts";

/** Numbers that SQLite may keep as a float when they are bound as one. */
const exactAsFloat = 2 ** 51;

export const sqlite: Dialect = {
  name: "sqlite",
  keyColumn: '"key" INTEGER PRIMARY KEY',
  textType: "TEXT",
  integerType: "INTEGER",
  like: "LIKE",
  lock: "",
  lockAway: "",
  share: "",
  settle: [],
  columnType(storage) {
    switch (storage.as) {
      case "text":
        return "TEXT";
      case "number":
        return "REAL";
      default:
        return "INTEGER";
    }
  },
  encode: createEncoder({
    decimal: (units) => (Math.abs(units) < exactAsFloat ? units : BigInt(units)),
    boolean: (value) => (value ? 1 : 0),
  }),
  decode: createDecoder((cell, scale) => Number(cell) / 10 ** scale),
  inList: (column, values) => sql(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values)),
  setCells: (table, column, _storage, cells) =>
    sql(
      `UPDATE ${table} SET ${column} = given.cell FROM (SELECT json_extract(value, '$[0]') AS "key", json_extract(value, '$[1]') AS cell FROM json_each(?)) AS given WHERE ${table}."key" = given."key"`,
      JSON.stringify(cells.map(({ key, cell }) => [key, typeof cell === "bigint" ? Number(cell) : cell])),
    ),
  literal: (text) => `'${text.replaceAll("'", "''").replaceAll("?", "' || char(63) || '")}'`,
  byCodePoint: (text) => text,
  asText({ sql: column, storage }) {
    switch (storage.as) {
      case "text":
        return column;
      case "number":
        return `CASE WHEN ${column} = CAST(${column} AS INTEGER) THEN CAST(CAST(${column} AS INTEGER) AS TEXT) ELSE CAST(${column} AS TEXT) END`;
      case "decimal":
        return storage.scale === 0
          ? `CAST(${column} AS TEXT)`
          : `CASE WHEN ${column} < 0 THEN '-' ELSE '' END || (abs(${column}) / ${10 ** storage.scale}) || '.' || substr('${"0".repeat(storage.scale)}' || (abs(${column}) % ${10 ** storage.scale}), ${-storage.scale})`;
      case "boolean":
        return `CASE ${column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`;
      case "day":
        return `date(${column} * 86400, 'unixepoch')`;
      case "instant":
        return `strftime('%Y-%m-%d %H:%M', ${column} / 1000, 'unixepoch')`;
    }
  },
  breachOf(error) {
    if (!(error instanceof Error) || !("code" in error)) return undefined;
    if (error.code === "SQLITE_CONSTRAINT_FOREIGNKEY") return { kind: "reference" };
    if (error.code !== "SQLITE_CONSTRAINT_UNIQUE" && error.code !== "SQLITE_CONSTRAINT_PRIMARYKEY") return undefined;
    // "UNIQUE constraint failed: app__form.account, app__form.name"; names are ids, so they hold no comma or point.
    const columns = error.message
      .slice(error.message.indexOf(":") + 1)
      .split(",")
      .map((column) => column.trim().split(".").at(-1) ?? "");
    return { kind: "unique", index: "", columns };
  },
};
