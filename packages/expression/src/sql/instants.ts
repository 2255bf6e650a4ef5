import type { Typed } from "../check/typed.ts";
import { msPerDay } from "../dates/instant.ts";
import { type ZonePeriod, zonePeriods } from "../dates/transitions.ts";
import { type Sql, type SqlContext, type SqlPart, sql } from "./part.ts";

/**
 * An instant as a clock on the wall of the app's zone shows it, in milliseconds as if in UTC. SQLite knows no zones and
 * PostgreSQL's tables may differ from the browser's, so the zone's changes are written out: a search tree of CASEs, one
 * comparison for a zone that was left alone for long.
 */
function wallClock(instant: Sql, context: SqlContext): Sql {
  return sql`(${instant} + ${offset(zonePeriods(context.options.environment.timeZone), instant)})`;
}

function offset(periods: readonly ZonePeriod[], instant: Sql): Sql {
  const last = periods[periods.length - 1];
  if (!last || periods.length === 1) return [String(last?.offset ?? 0)];
  // Most instants are later than the last change where there was none for years; else halving is quicker.
  const middle = periods.length < 40 ? periods.length - 1 : Math.ceil(periods.length / 2);
  const before = offset(periods.slice(0, middle), instant);
  const after = offset(periods.slice(middle), instant);
  return sql`CASE WHEN ${instant} < ${String(periods[middle]?.from ?? 0)} THEN ${before} ELSE ${after} END`;
}

/** A day, or the day on which an instant falls in the app's zone; as days since 1970-01-01. */
export function dayPart(node: Typed | undefined, context: SqlContext): SqlPart | undefined {
  const part = node && context.compile(node);
  if (part?.form.as === "day") return part;
  if (part?.form.as !== "instant") return undefined;
  const wall = wallClock(part.sql, context);
  const day = sql`((${wall} - ${rest(wall, msPerDay)}) / ${String(msPerDay)})`;
  const cast = context.isPostgres ? sql`${day}::integer` : day;
  const { constant: _, ...others } = part;
  return { ...others, sql: cast, form: { as: "day" }, isSimple: false };
}

/** Hours, minutes or seconds of an instant's wall clock: what is left of `whole` milliseconds, in units of `unit`. */
export function clockPart(node: Typed | undefined, whole: number, unit: number, context: SqlContext) {
  const part = node && context.compile(node);
  if (part?.form.as !== "instant") return undefined;
  return { part, sql: sql`(${rest(wallClock(part.sql, context), whole)} / ${String(unit)})` };
}

/** What is left of a division of integers, never negative. */
function rest(value: Sql, divisor: number): Sql {
  const by = String(divisor);
  return sql`((${value} % ${by} + ${by}) % ${by})`;
}
