import { types } from "../../check/typed.ts";
import { isoWeekday, parseDay } from "../../dates/civil.ts";
import { type Frame, spend } from "../../run/frame.ts";
import type { Environment, WorkCalendar } from "../../types.ts";
import type { FormulaError } from "../../values/error.ts";
import { notAvailable, wrongNumber } from "../../values/error.ts";
import { defineFunction } from "../entry.ts";
import { dayOut } from "../moment.ts";

type IsWorked = (day: number) => boolean;

const prepared = new WeakMap<WorkCalendar, IsWorked>();

/** Weekends and holidays are free, days that make up for a holiday are worked. Calendars are prepared once. */
function workedIn(calendar: WorkCalendar): IsWorked {
  const known = prepared.get(calendar);
  if (known) return known;
  const weekend = new Set(calendar.weekend ?? [6, 7]);
  const holidays = new Set((calendar.holidays ?? []).map(parseDay));
  const makeUp = new Set((calendar.makeUpWorkdays ?? []).map(parseDay));
  const isWorked: IsWorked = (day) => makeUp.has(day) || (!weekend.has(isoWeekday(day)) && !holidays.has(day));
  prepared.set(calendar, isWorked);
  return isWorked;
}

const plain: WorkCalendar = {};

/** The calendar of a name; without one the app's default, or weekends alone. An unknown name is `#N/A`. */
function calendarOf(name: string | undefined, { calendars = {} }: Environment): IsWorked | FormulaError {
  const wanted = name === undefined || name === "" ? "default" : name;
  if (Object.hasOwn(calendars, wanted)) return workedIn(calendars[wanted] ?? plain);
  return wanted === "default" ? workedIn(plain) : notAvailable;
}

/** Days looked at in one call: some 270 years. */
const reach = 100_000;
const calendarName = { name: "calendar", kind: "text", optional: true } as const;

export const networkDays = defineFunction({
  name: "NETWORKDAYS",
  family: "date",
  params: [{ name: "start", kind: "date" }, { name: "end", kind: "date" }, calendarName],
  returns: types.number,
  apply: ([start, end, name], frame: Frame) => {
    const isWorked = calendarOf(name, frame.environment);
    if (typeof isWorked !== "function") return isWorked;
    const [first, last] = start <= end ? [start, end] : [end, start];
    if (last - first > reach) return wrongNumber;
    spend(frame, last - first);
    let count = 0;
    for (let day = first; day <= last; day++) if (isWorked(day)) count++;
    return start <= end || count === 0 ? count : -count;
  },
  aliases: ["工作日天数", "工作日"],
  help: {
    "zh-CN": "两个日期之间的工作日天数，包含两端；按应用的日历计算节假日和调休。",
    "en-US":
      "Working days from one date to another, both included, by the app's calendar of holidays and make-up days.",
  },
  examples: [
    { formula: "NETWORKDAYS({a}, {b})", result: 5, data: { a: "2024-06-03", b: "2024-06-09" } },
    { formula: 'NETWORKDAYS({a}, {b}, "none")', result: { error: "#N/A" }, data: { a: "2024-06-03", b: "2024-06-09" } },
  ],
});

export const workday = defineFunction({
  name: "WORKDAY",
  family: "date",
  params: [{ name: "date", kind: "date" }, { name: "days", kind: "integer" }, calendarName],
  returns: types.date,
  apply: ([start, count, name], frame: Frame) => {
    const isWorked = calendarOf(name, frame.environment);
    if (typeof isWorked !== "function") return isWorked;
    const step = count < 0 ? -1 : 1;
    let day = start;
    let left = Math.abs(count);
    for (let looked = 0; left > 0; looked++) {
      if (looked > reach) return wrongNumber;
      spend(frame, 1);
      day += step;
      if (isWorked(day)) left--;
    }
    return dayOut(day);
  },
  aliases: ["工作日之后", "几个工作日后"],
  help: {
    "zh-CN": "若干个工作日之后（负数为之前）的日期。",
    "en-US": "The date so many working days later, or earlier where negative.",
  },
  examples: [
    { formula: "WORKDAY({d}, 1)", result: "2024-06-10", data: { d: "2024-06-07" } },
    { formula: "WORKDAY({d}, -5)", result: "2024-05-31", data: { d: "2024-06-07" } },
  ],
});
