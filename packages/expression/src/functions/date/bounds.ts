import { type Typed, types } from "../../check/typed.ts";
import { addMonths, civilOf, daysInMonth, daysOf, firstDay, isoWeekday, lastDay } from "../../dates/civil.ts";
import { msPerDay } from "../../dates/instant.ts";
import { instantOfWall } from "../../dates/zone.ts";
import { monthShiftSql, startOfSql } from "../../sql/dates.ts";
import type { Environment } from "../../types.ts";
import { wrongNumber } from "../../values/error.ts";
import { defineFunction } from "../entry.ts";
import { dayOut, instantOut, type Moment } from "../moment.ts";
import { unitOf } from "./shift.ts";

const units = ["year", "quarter", "month", "week", "day", "hour", "minute"];
const unit = { name: "unit", kind: "text", options: units } as const;
const moment = { name: "date", kind: "moment" } as const;

function sameDateType(args: readonly Typed[]) {
  const kind = args[0]?.type.kind;
  return kind === "datetime" ? types.datetime : kind === "date" ? types.date : types.any;
}

/** Wall clock of the beginning of a period, and of the one after it. */
function period(moment: Moment, name: string, environment: Environment): readonly [number, number] | undefined {
  const { year, month } = civilOf(moment.day);
  const whole = (start: number, end: number) => [start * msPerDay, end * msPerDay] as const;
  switch (name) {
    case "year":
      return whole(daysOf(year, 1, 1), daysOf(year + 1, 1, 1));
    case "quarter": {
      const first = month - ((month - 1) % 3);
      return whole(daysOf(year, first, 1), daysOf(year, first + 3, 1));
    }
    case "month":
      return whole(daysOf(year, month, 1), daysOf(year, month + 1, 1));
    case "week": {
      const start = moment.day - ((isoWeekday(moment.day) - (environment.weekStart ?? 1) + 7) % 7);
      return whole(start, start + 7);
    }
    case "day":
      return whole(moment.day, moment.day + 1);
  }
  const ms = name === "hour" ? 3_600_000 : name === "minute" ? 60_000 : undefined;
  if (ms === undefined) return undefined;
  const start = moment.day * msPerDay + Math.floor(moment.msOfDay / ms) * ms;
  return [start, start + ms];
}

export const startOf = defineFunction({
  name: "STARTOF",
  family: "date",
  params: [moment, unit],
  returns: sameDateType,
  apply: ([value, name], { environment }) => {
    const [start] = period(value, unitOf(name), environment) ?? [];
    if (start === undefined) return wrongNumber;
    if (value.instant === undefined) return dayOut(Math.floor(start / msPerDay));
    return instantOut(instantOfWall(environment.timeZone, start));
  },
  sql: ([arg, name], context) => {
    const unitName = name && context.compile(name)?.constant?.value;
    return arg && typeof unitName === "string" ? startOfSql(arg, unitOf(unitName), context) : undefined;
  },
  aliases: ["DAYBEGIN", "YEARBEGIN", "期初", "月初", "年初", "周一"],
  help: {
    "zh-CN": "所在的年、季度、月、周、天、小时或分钟的开始（year、quarter、month、week、day、hour、minute）。",
    "en-US": "The beginning of the year, quarter, month, week, day, hour or minute it is in.",
  },
  examples: [
    { formula: 'STARTOF({d}, "month")', result: "2024-02-01", data: { d: "2024-02-29" } },
    { formula: 'STARTOF({d}, "week")', result: "2024-02-26", data: { d: "2024-02-29" } },
    { formula: 'STARTOF({t}, "day")', result: "2024-12-31T16:00:00Z", data: { t: "2024-12-31T16:30:00Z" } },
  ],
});

export const endOf = defineFunction({
  name: "ENDOF",
  family: "date",
  params: [moment, unit],
  returns: sameDateType,
  apply: ([value, name], { environment }) => {
    const [, end] = period(value, unitOf(name), environment) ?? [];
    if (end === undefined) return wrongNumber;
    if (value.instant === undefined) return dayOut(Math.ceil(end / msPerDay) - 1);
    return instantOut(instantOfWall(environment.timeZone, end) - 1);
  },
  aliases: ["DAYEND", "YEAREND", "期末", "月末", "年末"],
  help: {
    "zh-CN": "所在的年、季度、月、周、天、小时或分钟的结束：日期为最后一天，时间点为最后一毫秒。",
    "en-US":
      "The end of the year, quarter, month, week, day, hour or minute it is in: its last day, or its last millisecond.",
  },
  examples: [
    { formula: 'ENDOF({d}, "quarter")', result: "2024-03-31", data: { d: "2024-02-03" } },
    { formula: 'ENDOF({t}, "day")', result: "2025-01-01T15:59:59.999Z", data: { t: "2024-12-31T16:30:00Z" } },
  ],
});

const date = { name: "date", kind: "date" } as const;
const months = { name: "months", kind: "integer" } as const;

function shifted(day: number, count: number): number | undefined {
  if (Math.abs(count) > 200_000) return undefined;
  const moved = addMonths(day, count);
  return moved >= firstDay && moved <= lastDay ? moved : undefined;
}

export const eDate = defineFunction({
  name: "EDATE",
  family: "date",
  params: [date, months],
  returns: types.date,
  apply: ([day, count]) => {
    const moved = shifted(day, count);
    return moved === undefined ? wrongNumber : dayOut(moved);
  },
  sql: ([arg, count], context) => {
    const value = count && context.compile(count)?.constant?.value;
    return arg && typeof value === "number" ? monthShiftSql(arg, Math.trunc(value), context) : undefined;
  },
  aliases: ["月份加减", "几个月后"],
  help: {
    "zh-CN": "若干个月之后的同一天；没有这一天时取月末。",
    "en-US": "The same day so many months later; the month's last where it lacks that day.",
  },
  examples: [
    { formula: "EDATE({d}, 1)", result: "2024-02-29", data: { d: "2024-01-31" } },
    { formula: "EDATE({d}, -12)", result: "2023-02-28", data: { d: "2024-02-29" } },
  ],
});

export const eoMonth = defineFunction({
  name: "EOMONTH",
  family: "date",
  params: [date, months],
  returns: types.date,
  apply: ([day, count]) => {
    const moved = shifted(day, count);
    if (moved === undefined) return wrongNumber;
    const { year, month } = civilOf(moved);
    return dayOut(daysOf(year, month, daysInMonth(year, month)));
  },
  aliases: ["月底", "月末日期"],
  help: { "zh-CN": "若干个月之后那个月的最后一天。", "en-US": "The last day of the month so many months later." },
  examples: [
    { formula: "EOMONTH({d}, 0)", result: "2024-02-29", data: { d: "2024-02-03" } },
    { formula: "EOMONTH({d}, 1)", result: "2024-02-29", data: { d: "2024-01-31" } },
  ],
});
