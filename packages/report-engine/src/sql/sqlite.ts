import type { SqlFragment } from "@mortise/expression";
import { exhaustive } from "@mortise/kernel";
import type { ReportDialect } from "./dialect.ts";
import { joinSql, rawSql, sql } from "./fragment.ts";
import { msPerDay, zoneOffset } from "./zone-offset.ts";

/** Days added and taken off again so that integer division, which cuts towards zero, always rounds down. */
const farDays = 1_000_000;

export const sqliteReports: ReportDialect = {
  dayOfInstant: (instant, timeZone) => {
    const offset = zoneOffset(timeZone, instant, farDays * msPerDay);
    return sql`((${instant} + ${offset}) / ${msPerDay} - ${farDays})`;
  },
  startOf: (grain, day) => {
    const start = (...modifiers: readonly SqlFragment[]) =>
      sql`(unixepoch(${day} * 86400, 'unixepoch', ${joinSql(modifiers, ", ")}) / 86400)`;
    switch (grain) {
      case "month":
        return start(rawSql("'start of month'"));
      case "year":
        return start(rawSql("'start of year'"));
      case "quarter": {
        const monthsIn = sql`((strftime('%m', ${day} * 86400, 'unixepoch') - 1) % 3)`;
        return start(rawSql("'start of month'"), sql`'-' || ${monthsIn} || ' months'`);
      }
      default:
        return exhaustive(grain, "grain");
    }
  },
  // SUM fails where it leaves 64 bits, so units are summed in two parts; the cost is a tenth of a plain sum's.
  sumOfUnits: (column, _scale, over) => {
    const billions = over(`SUM(${column} / 1000000000)`);
    const rest = over(`SUM(${column} % 1000000000)`);
    return { select: sql`${billions} || ':' || ${rest}`, key: over(`TOTAL(${column})`) };
  },
  // Decimals are whole units already.
  units: (value) => value,
  asText: (value) => sql`CAST(${value} AS TEXT)`,
  ordered: (text) => text,
};
