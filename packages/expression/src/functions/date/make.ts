import { types } from "../../check/typed.ts";
import { daysOf } from "../../dates/civil.ts";
import { formatTime, msPerDay, parseTime } from "../../dates/instant.ts";
import { instantOfWall } from "../../dates/zone.ts";
import { dayPart } from "../../sql/instants.ts";
import type { Environment } from "../../types.ts";
import { toNumeric } from "../../values/coerce.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { round, toNumber } from "../../values/number.ts";
import { isNumeric } from "../../values/value.ts";
import { type CheckArguments, defineFunction } from "../entry.ts";
import { dayOut, instantOut, parseMoment } from "../moment.ts";

/** One argument is a datetime (or a text with a date); three are year, month and day. */
const checkDate: CheckArguments = (args, { isStrict, complain }) => {
  for (const arg of args) {
    const { kind } = arg.type;
    if (kind === "any" || kind === "empty") continue;
    const fits =
      args.length === 1
        ? kind === "date" || kind === "datetime" || kind === "text"
        : kind === "number" || kind === "decimal";
    if (fits || (!isStrict && arg.kind === "constant")) continue;
    complain({
      code: args.length === 1 ? "formula_date_expected" : "formula_number_expected",
      span: arg.span,
      params: { actual: kind, parameter: "value" },
    });
  }
  if (args.length === 2) {
    const span = args[1]?.span ?? { start: 0, end: 0 };
    complain({ code: "formula_too_few_arguments", span, params: { function: "DATE", least: 3, count: 2 } });
  }
  return args;
};

export const date = defineFunction({
  name: "DATE",
  family: "date",
  params: [
    { name: "year", kind: "single" },
    { name: "month", kind: "single", optional: true },
    { name: "day", kind: "single", optional: true },
  ],
  returns: types.date,
  check: checkDate,
  apply: ([first, month, day], { environment }) => {
    if (month === undefined || day === undefined) {
      if (first === null || first === "") return null;
      const moment = typeof first === "string" ? parseMoment(first, environment) : undefined;
      return moment ? dayOut(moment.day) : wrongValue;
    }
    const parts: number[] = [];
    for (const one of [first, month, day]) {
      const number = toNumeric(one);
      const whole = number instanceof FormulaError ? number : round(number, 0, "toward-zero");
      if (!isNumeric(whole)) return whole;
      parts.push(toNumber(whole));
    }
    const [year = 0, monthNumber = 0, dayNumber = 0] = parts;
    if (parts.some((part) => Math.abs(part) > 1_000_000)) return wrongValue;
    return dayOut(daysOf(year, monthNumber, dayNumber));
  },
  sql: (args, context) => (args.length === 1 ? dayPart(args[0], context) : undefined),
  aliases: ["日期", "转日期"],
  help: {
    "zh-CN": "由年、月、日组成的日期，超出的月和日顺延；或一个时间点在应用时区的日期。",
    "en-US":
      "The date of year, month and day, overflowing months and days carried on; or the day of a moment in the app's zone.",
  },
  examples: [
    { formula: "DATE(2024, 2, 30)", result: "2024-03-01" },
    { formula: "DATE(2024, 13, 1)", result: "2025-01-01" },
    { formula: 'DATE("2024-12-31T16:30:00Z")', result: "2025-01-01" },
  ],
});

export const time = defineFunction({
  name: "TIME",
  family: "date",
  params: [
    { name: "hour", kind: "integer" },
    { name: "minute", kind: "integer" },
    { name: "second", kind: "integer", optional: true },
  ],
  returns: types.time,
  apply: ([hour, minute, second]) => {
    const seconds = hour * 3_600 + minute * 60 + (second ?? 0);
    return seconds >= 0 && seconds < 86_400 ? formatTime(seconds * 1_000) : wrongValue;
  },
  aliases: ["时间"],
  help: { "zh-CN": "由时、分、秒组成的时间。", "en-US": "The time of day of hour, minute and second." },
  examples: [
    { formula: "TIME(9, 5, 0)", result: "09:05:00" },
    { formula: "TIME(24, 0)", result: { error: "#VALUE!" } },
  ],
});

function atTime(day: number, msOfDay: number, environment: Environment) {
  return instantOut(instantOfWall(environment.timeZone, day * msPerDay + msOfDay));
}

export const datetime = defineFunction({
  name: "DATETIME",
  family: "date",
  params: [
    { name: "date", kind: "date" },
    { name: "time", kind: "text", optional: true },
  ],
  returns: types.datetime,
  apply: ([day, clock], { environment }) => {
    const msOfDay = clock === undefined || clock === "" ? 0 : parseTime(clock);
    return msOfDay === undefined ? wrongValue : atTime(day, msOfDay, environment);
  },
  aliases: ["日期时间"],
  help: {
    "zh-CN": "某天某时的时间点，按应用的时区；省略时间为零点。",
    "en-US": "The moment of a day and a time in the app's zone; midnight where the time is left out.",
  },
  examples: [
    { formula: 'DATETIME({d}, "09:30")', result: "2025-03-01T01:30:00Z", data: { d: "2025-03-01" } },
    { formula: "DATETIME({d}, TIME(8, 0))", result: "2025-03-01T00:00:00Z", data: { d: "2025-03-01" } },
  ],
});

export const dateValue = defineFunction({
  name: "DATEVALUE",
  family: "date",
  params: [{ name: "text", kind: "text" }],
  returns: types.date,
  apply: ([text], { environment }) => {
    const bare = text.trim();
    if (bare === "") return null;
    const moment = parseMoment(bare, environment);
    if (moment) return dayOut(moment.day);
    const parts = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(bare);
    if (!parts) return wrongValue;
    const [, year = "", month = "", dayText = ""] = parts;
    return parseMoment(`${year}-${month.padStart(2, "0")}-${dayText.padStart(2, "0")}`, environment)
      ? `${year}-${month.padStart(2, "0")}-${dayText.padStart(2, "0")}`
      : wrongValue;
  },
  aliases: ["文本转日期"],
  help: {
    "zh-CN": "文本所写的日期：2025-02-28、2025/2/28 或 2025年2月28日。",
    "en-US": "The date that a text writes: 2025-02-28, 2025/2/28 or 2025年2月28日.",
  },
  examples: [
    { formula: 'DATEVALUE("2025年2月8日")', result: "2025-02-08" },
    { formula: 'DATEVALUE("2025/2/30")', result: { error: "#VALUE!" } },
  ],
});
