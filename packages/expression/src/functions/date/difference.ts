import { types } from "../../check/typed.ts";
import { addMonths, civilOf } from "../../dates/civil.ts";
import { daysBetweenSql } from "../../sql/dates.ts";
import type { Environment } from "../../types.ts";
import { wrongNumber } from "../../values/error.ts";
import { defineFunction } from "../entry.ts";
import { instantOf, type Moment } from "../moment.ts";
import { unitNames, unitOf } from "./shift.ts";

/** Excel's letters beside the names of units. */
const letters: { readonly [letter: string]: string } = {
  y: "year",
  m: "month",
  d: "day",
  ym: "ym",
  md: "md",
  yd: "yd",
};

/** Whole months from one day to a later one; the last day of a month completes one that began on a later day. */
function wholeMonths(start: number, end: number): number {
  const from = civilOf(start);
  const to = civilOf(end);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}

function difference(start: Moment, end: Moment, unit: string, environment: Environment): number | undefined {
  const days = end.day - start.day;
  switch (unit) {
    case "year":
      return Math.trunc(signedMonths(start, end) / 12);
    case "quarter":
      return Math.trunc(signedMonths(start, end) / 3);
    case "month":
      return signedMonths(start, end);
    case "week":
      return Math.trunc(days / 7);
    case "day":
      return days;
    case "ym":
      return signedMonths(start, end) % 12;
    case "md":
      return end.day - addMonths(start.day, wholeMonths(start.day, end.day));
    case "yd":
      return end.day - addMonths(start.day, Math.floor(wholeMonths(start.day, end.day) / 12) * 12);
  }
  const ms = { hour: 3_600_000, minute: 60_000, second: 1_000 }[unit];
  return ms === undefined ? undefined : Math.trunc((instantOf(end, environment) - instantOf(start, environment)) / ms);
}

function signedMonths(start: Moment, end: Moment): number {
  if (end.day >= start.day) return wholeMonths(start.day, end.day);
  const back = wholeMonths(end.day, start.day);
  return back === 0 ? 0 : -back;
}

const moments = [
  { name: "start", kind: "moment" },
  { name: "end", kind: "moment" },
] as const;

export const dateDif = defineFunction({
  name: "DATEDIF",
  family: "date",
  params: [...moments, { name: "unit", kind: "text", options: [...Object.keys(letters), ...unitNames] }],
  returns: types.number,
  apply: ([start, end, unit], { environment }) => {
    const name = unit.toLowerCase();
    return difference(start, end, letters[name] ?? unitOf(name), environment) ?? wrongNumber;
  },
  sql: ([start, end, unit], context) => {
    const name = unit && context.compile(unit)?.constant?.value;
    const isDays = typeof name === "string" && /^(d|days?)$/i.test(name);
    return isDays && start && end ? daysBetweenSql(end, start, context) : undefined;
  },
  aliases: ["DATETIME_DIFF", "日期差", "相差"],
  help: {
    "zh-CN":
      "两个日期之间完整的年（Y）、月（M）、天（D）数，也可用 year、quarter、month、week、day、hour、minute、second；YM、MD、YD 为去掉整年或整月后的余数。",
    "en-US":
      "Whole years (Y), months (M) or days (D) between two dates, or year, quarter, month, week, day, hour, minute, second; YM, MD and YD are what is left over whole years or months.",
  },
  examples: [
    { formula: 'DATEDIF({a}, {b}, "D")', result: 2, data: { a: "2024-02-28", b: "2024-03-01" } },
    { formula: 'DATEDIF({a}, {b}, "Y")', result: 23, data: { a: "2000-02-29", b: "2024-02-28" } },
    { formula: 'DATEDIF({a}, {b}, "YM")', result: 11, data: { a: "2000-02-29", b: "2024-02-28" } },
    {
      formula: 'DATEDIF({a}, {b}, "hour")',
      result: 36,
      data: { a: "2024-02-28T00:00:00Z", b: "2024-02-29T12:00:00Z" },
    },
  ],
});

export const days = defineFunction({
  name: "DAYS",
  family: "date",
  params: [
    { name: "end", kind: "date" },
    { name: "start", kind: "date" },
  ],
  returns: types.number,
  apply: ([end, start]) => end - start,
  sql: ([end, start], context) => (end && start ? daysBetweenSql(end, start, context) : undefined),
  aliases: ["天数", "相差天数"],
  help: {
    "zh-CN": "从后一个日期到前一个日期的天数。",
    "en-US": "Days from the second date to the first.",
  },
  examples: [{ formula: "DAYS({b}, {a})", result: 2, data: { a: "2024-02-28", b: "2024-03-01" } }],
});
