import type { SqlContext, SqlPart, SqlRule } from "./part.ts";
import { type Sql, sql } from "./part.ts";

export type DayPart = "year" | "quarter" | "month" | "day";

/** A day column as the dialect's own date, from the days since 1970-01-01 that it keeps. */
export function nativeDate(day: Sql, context: SqlContext): Sql {
  return context.isPostgres ? sql`(DATE '1970-01-01' + ${day})` : sql`date(${day} * 86400, 'unixepoch')`;
}

export function wholeNumber(context: SqlContext) {
  return context.isPostgres ? ({ as: "numeric" } as const) : ({ as: "scaled", scale: 0 } as const);
}

/** Year, month and so on of a day. Instants need the app's zone and are left to evaluation. */
export function dayPartSql(part: DayPart): SqlRule {
  return ([arg], context): SqlPart | undefined => {
    const day = arg && context.compile(arg);
    if (day?.form.as !== "day") return undefined;
    const date = nativeDate(day.sql, context);
    return {
      sql: context.isPostgres ? sql`EXTRACT(${part} FROM ${date})::numeric` : sqlitePart(part, date),
      form: wholeNumber(context),
      isNullable: day.isNullable,
      isSimple: false,
      ...(day.error ? { error: day.error } : {}),
    };
  };
}

function sqlitePart(part: DayPart, date: Sql): Sql {
  if (part === "quarter") return sql`((CAST(strftime('%m', ${date}) AS INTEGER) + 2) / 3)`;
  const format = { year: "%Y", month: "%m", day: "%d" }[part];
  return sql`CAST(strftime('${format}', ${date}) AS INTEGER)`;
}
