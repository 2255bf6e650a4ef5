import { parseDay } from "../dates/civil.ts";
import { parseInstant } from "../dates/instant.ts";
import type { ValueType } from "../types.ts";
import type { Decimal } from "../values/decimal.ts";
import { FormulaError } from "../values/error.ts";
import { numberText } from "../values/number.ts";
import { type Inner, isList, isNumeric } from "../values/value.ts";
import { type Sql, type SqlContext, type SqlForm, type SqlPart, sql } from "./part.ts";

/** What each dialect calls the type of a bound parameter, so that PostgreSQL never has to guess. */
const postgresTypes = {
  text: "text",
  boolean: "boolean",
  day: "integer",
  instant: "bigint",
  float: "float8",
  numeric: "numeric",
  scaled: "numeric",
} as const;

/** A bound parameter. SQLite keeps truth as 1 and 0 and needs integers marked, since drivers bind numbers as floats. */
export function parameter(value: unknown, form: SqlForm["as"], isPostgres: boolean): Sql {
  if (isPostgres) return [{ param: value }, `::${postgresTypes[form]}`];
  if (form === "boolean") return [{ param: value === true ? 1 : 0 }];
  if (form === "scaled" || form === "day" || form === "instant") return ["CAST(", { param: value }, " AS INTEGER)"];
  return [{ param: value }];
}

/** The part for a value known when the query is made; undefined for lists, records and files. */
export function constantPart(value: Inner, type: ValueType, context: SqlContext): SqlPart | undefined {
  const { isPostgres } = context;
  const known = { isNullable: false, isSimple: true, constant: { value } } as const;
  if (value instanceof FormulaError) {
    return { ...known, sql: ["NULL"], form: { as: "text" }, isNullable: true, error: trueSql(isPostgres) };
  }
  if (value === null) return { ...known, sql: ["NULL"], form: { as: "text" }, isNullable: true };
  if (typeof value === "boolean") {
    return { ...known, sql: parameter(value, "boolean", isPostgres), form: { as: "boolean" } };
  }
  if (isNumeric(value)) return { ...known, ...numberConstant(value, isPostgres) };
  if (typeof value !== "string" || isList(value)) return undefined;
  if (type.kind === "date") {
    const day = parseDay(value);
    return day === undefined ? undefined : { ...known, sql: parameter(day, "day", isPostgres), form: { as: "day" } };
  }
  if (type.kind === "datetime") {
    const ms = parseInstant(value);
    if (ms === undefined) return undefined;
    return { ...known, sql: parameter(ms, "instant", isPostgres), form: { as: "instant" } };
  }
  // A NUL character can be part of a text in SQLite but ends it for most of its functions; PostgreSQL refuses it.
  if (type.kind === "time" || value.includes("\0")) return undefined;
  return { ...known, sql: parameter(value, "text", isPostgres), form: { as: "text" } };
}

function numberConstant(value: number | Decimal, isPostgres: boolean): { sql: Sql; form: SqlForm } {
  if (isPostgres) return { sql: parameter(numberText(value), "numeric", true), form: { as: "numeric" } };
  if (typeof value === "number") return { sql: parameter(value, "float", false), form: { as: "float" } };
  return { sql: parameter(Number(numberText(value)), "float", false), form: { as: "float" } };
}

export function trueSql(isPostgres: boolean): Sql {
  return isPostgres ? sql`TRUE` : sql`1`;
}

export function falseSql(isPostgres: boolean): Sql {
  return isPostgres ? sql`FALSE` : sql`0`;
}
