import type { Typed } from "../check/typed.ts";
import { clockPart, dayPart } from "./instants.ts";
import { eitherError, type Sql, type SqlContext, type SqlPart, type SqlRule, sql } from "./part.ts";

/** Hour, minute or second of an instant's wall clock in the app's zone. */
export function clockSql(whole: number, unit: number): SqlRule {
  return ([arg], context): SqlPart | undefined => {
    const found = clockPart(arg, whole, unit, context);
    if (!found) return undefined;
    const { constant: _, ...part } = found.part;
    const value = context.isPostgres ? sql`${found.sql}::numeric` : found.sql;
    return { ...part, sql: value, form: wholeNumber(context), isSimple: false };
  };
}

export type DayPart = "year" | "quarter" | "month" | "day";

/** A day column as the dialect's own date, from the days since 1970-01-01 that it keeps. */
export function nativeDate(day: Sql, context: SqlContext): Sql {
  return context.isPostgres ? sql`(DATE '1970-01-01' + ${day})` : sql`date(${day} * 86400, 'unixepoch')`;
}

export function wholeNumber(context: SqlContext) {
  return context.isPostgres ? ({ as: "numeric" } as const) : ({ as: "scaled", scale: 0 } as const);
}

/** Year, month and so on of a day, or of the day on which an instant falls. */
export function dayPartSql(part: DayPart): SqlRule {
  return ([arg], context): SqlPart | undefined => {
    const day = dayPart(arg, context);
    if (!day) return undefined;
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

/** Days from `start` to `end`, both day columns or constants. */
export function daysBetweenSql(end: Typed, start: Typed, context: SqlContext): SqlPart | undefined {
  const last = dayPart(end, context);
  const first = dayPart(start, context);
  if (!last || !first) return undefined;
  const difference = sql`(${last.sql} - ${first.sql})`;
  return {
    sql: context.isPostgres ? sql`${difference}::numeric` : difference,
    form: wholeNumber(context),
    isNullable: last.isNullable || first.isNullable,
    isSimple: false,
    ...eitherError(last.error, first.error),
  };
}

/** The first day of a period, as days since 1970-01-01 again. */
export function startOfSql(arg: Typed, unit: string, context: SqlContext): SqlPart | undefined {
  const day = context.compile(arg);
  if (day?.form.as !== "day") return undefined;
  const start = firstOf(day.sql, unit, context);
  return start && { ...day, sql: start, isSimple: false };
}

function firstOf(day: Sql, unit: string, context: SqlContext): Sql | undefined {
  if (unit === "day") return day;
  if (unit === "week") {
    // 1970-01-01 was a Thursday, ISO weekday 4.
    const shift = String(4 - (context.options.environment.weekStart ?? 1) + 7);
    return sql`(${day} - ((${day} + ${shift}) % 7 + 7) % 7)`;
  }
  if (unit !== "year" && unit !== "quarter" && unit !== "month") return undefined;
  const date = nativeDate(day, context);
  if (context.isPostgres) return sql`(date_trunc('${unit}', ${date}::timestamp)::date - DATE '1970-01-01')`;
  if (unit !== "quarter") return sqliteDays(sql`${date}, 'start of ${unit}'`);
  return sqliteDays(
    sql`${date}, 'start of month', '-' || ((CAST(strftime('%m', ${date}) AS INTEGER) - 1) % 3) || ' months'`,
  );
}

/** The arguments of SQLite's date functions as days since 1970-01-01. */
function sqliteDays(date: Sql): Sql {
  return sql`(CAST(strftime('%s', ${date}) AS INTEGER) / 86400)`;
}

/** Some months later, clamped to the month's end: SQLite would carry 31 January + 1 month into March. */
export function monthShiftSql(arg: Typed, months: number, context: SqlContext): SqlPart | undefined {
  const day = context.compile(arg);
  if (day?.form.as !== "day" || Math.abs(months) > 1_200) return undefined;
  const date = nativeDate(day.sql, context);
  const count = String(months);
  if (context.isPostgres) {
    const shifted = sql`((${date} + make_interval(months => ${count}))::date - DATE '1970-01-01')`;
    return { ...day, sql: shifted, isSimple: false };
  }
  const first = sqliteDays(sql`${date}, 'start of month', '${count} months'`);
  const next = sqliteDays(sql`${date}, 'start of month', '${String(months + 1)} months'`);
  const dayOfMonth = sql`CAST(strftime('%d', ${date}) AS INTEGER)`;
  return { ...day, sql: sql`MIN(${first} + ${dayOfMonth} - 1, ${next} - 1)`, isSimple: false };
}
