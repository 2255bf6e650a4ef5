import { types } from "../../check/typed.ts";
import { addMonths, firstDay, lastDay } from "../../dates/civil.ts";
import { monthShiftSql } from "../../sql/dates.ts";
import { sql } from "../../sql/part.ts";
import type { Environment } from "../../types.ts";
import { wrongNumber } from "../../values/error.ts";
import { multiply, type Numeric, round, toNumber } from "../../values/number.ts";
import { isNumeric } from "../../values/value.ts";
import { defineFunction } from "../entry.ts";
import { dayOut, instantOut, type Moment, withWall } from "../moment.ts";

/** Units by the names that people type; months and longer follow the calendar, hours and shorter the clock. */
const units: { readonly [name: string]: { months?: number; days?: number; ms?: number } } = {
  year: { months: 12 },
  quarter: { months: 3 },
  month: { months: 1 },
  week: { days: 7 },
  day: { days: 1 },
  hour: { ms: 3_600_000 },
  minute: { ms: 60_000 },
  second: { ms: 1_000 },
};
export const unitNames: readonly string[] = Object.keys(units).flatMap((unit) => [unit, `${unit}s`]);

export function unitOf(name: string): string {
  const lower = name.toLowerCase();
  return lower.endsWith("s") ? lower.slice(0, -1) : lower;
}

function shift(moment: Moment, count: Numeric, unitName: string, environment: Environment) {
  const unit = units[unitOf(unitName)];
  if (!unit) return undefined;
  if (unit.ms !== undefined) {
    const ms = multiply(count, unit.ms);
    if (!isNumeric(ms)) return ms;
    // A date has no hours: whole days of them move it.
    return moment.instant === undefined
      ? dayOut(moment.day + Math.floor(toNumber(ms) / 86_400_000))
      : instantOut(moment.instant + toNumber(ms));
  }
  const whole = round(count, 0, "toward-zero");
  if (!isNumeric(whole)) return whole;
  const steps = toNumber(whole);
  if (Math.abs(steps) > 10_000_000) return wrongNumber;
  const day =
    unit.months === undefined ? moment.day + steps * (unit.days ?? 1) : addMonths(moment.day, steps * unit.months);
  return day >= firstDay && day <= lastDay ? withWall(moment, day, moment.msOfDay, environment) : wrongNumber;
}

export const dateAdd = defineFunction({
  name: "DATEADD",
  family: "date",
  params: [
    { name: "date", kind: "moment" },
    { name: "count", kind: "number" },
    { name: "unit", kind: "text", options: unitNames },
  ],
  returns: (args) =>
    args[0]?.type.kind === "datetime" ? types.datetime : args[0]?.type.kind === "date" ? types.date : types.any,
  sql: ([arg, count, unit], context) => {
    const steps = count && context.compile(count)?.constant?.value;
    const name = unit && context.compile(unit)?.constant?.value;
    if (!arg || typeof steps !== "number" || typeof name !== "string") return undefined;
    const length = units[unitOf(name)];
    const whole = Math.trunc(steps);
    if (length?.months !== undefined) return monthShiftSql(arg, whole * length.months, context);
    const day = context.compile(arg);
    const days = whole * (length?.days ?? 0);
    if (length?.days === undefined || day?.form.as !== "day" || Math.abs(days) > 100_000) return undefined;
    return { ...day, sql: sql`(${day.sql} + ${`(${days})`})`, isSimple: false };
  },
  apply: ([moment, count, unit], { environment }) => shift(moment, count, unit, environment) ?? wrongNumber,
  aliases: ["DATEDELTA", "日期加减", "推迟"],
  help: {
    "zh-CN": "若干年、季度、月、周、天、小时、分钟或秒之后（负数为之前）。没有的日子取当月最后一天。",
    "en-US":
      "So many years, quarters, months, weeks, days, hours, minutes or seconds later (earlier where negative). A day that the month lacks becomes its last.",
  },
  examples: [
    { formula: 'DATEADD({d}, 1, "day")', result: "2024-02-29", data: { d: "2024-02-28" } },
    { formula: 'DATEADD({d}, 1, "month")', result: "2024-02-29", data: { d: "2024-01-31" } },
    { formula: 'DATEADD({t}, 90, "minutes")', result: "2025-01-01T01:30:00Z", data: { t: "2025-01-01T00:00:00Z" } },
    { formula: 'DATEADD({d}, 1, "day")', result: null, data: { d: null } },
  ],
});
