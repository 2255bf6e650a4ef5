import { scaledText } from "../tables/decimal.ts";
import { createDecoder, createEncoder } from "./codec.ts";
import type { Dialect } from "./dialect.ts";
import { sql } from "./fragment.ts";

export const postgres: Dialect = {
  name: "postgres",
  keyColumn: '"key" BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
  textType: 'TEXT COLLATE "C"',
  integerType: "BIGINT",
  like: "ILIKE",
  lock: " FOR NO KEY UPDATE",
  lockAway: " FOR UPDATE",
  share: " FOR KEY SHARE",
  settle: ["SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED"],
  columnType(storage) {
    switch (storage.as) {
      case "text":
        return 'TEXT COLLATE "C"';
      case "number":
        return "DOUBLE PRECISION";
      case "decimal":
        return `NUMERIC(${20 + storage.scale}, ${storage.scale})`;
      case "boolean":
        return "BOOLEAN";
      case "day":
        return "INTEGER";
      case "instant":
        return "BIGINT";
    }
  },
  encode: createEncoder({ decimal: scaledText, boolean: (value) => value }),
  decode: createDecoder((cell) => Number(cell)),
  inList: (column, values) => sql(`${column} = ANY(?)`, values),
  setCells: (table, column, storage, cells) =>
    sql(
      `UPDATE ${table} SET ${column} = given.cell::${postgres.columnType(storage)} FROM unnest(?::bigint[], ?::text[]) AS given ("key", cell) WHERE ${table}."key" = given."key"`,
      cells.map(({ key }) => String(key)),
      cells.map(({ cell }) => String(cell)),
    ),
  literal: (text) => `'${text.replaceAll("'", "''").replaceAll("?", "' || chr(63) || '")}'`,
  byCodePoint: (text) => `(${text}) COLLATE "C"`,
  asText({ sql: column, storage }) {
    switch (storage.as) {
      case "text":
        return column;
      case "boolean":
        return `CASE ${column} WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' END`;
      case "day":
        return `to_char(DATE '1970-01-01' + ${column}, 'YYYY-MM-DD')`;
      case "instant":
        return `to_char(to_timestamp(${column} / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI')`;
      default:
        return `${column}::text`;
    }
  },
  breachOf(error) {
    if (!(error instanceof Error) || !("code" in error)) return undefined;
    if (error.code === "23503") return { kind: "reference" };
    if (error.code !== "23505") return undefined;
    const detail = "detail" in error && typeof error.detail === "string" ? error.detail : "";
    const columns = /^Key \(([^)]*)\)=/.exec(detail)?.[1]?.split(",") ?? [];
    const index = "constraint" in error && typeof error.constraint === "string" ? error.constraint : "";
    return { kind: "unique", index, columns: columns.map((column) => column.trim().replaceAll('"', "")) };
  },
};
