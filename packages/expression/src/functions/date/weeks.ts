import { types } from "../../check/typed.ts";
import { civilOf, daysOf, isoWeekday } from "../../dates/civil.ts";
import { wholeNumber } from "../../sql/dates.ts";
import { dayPart } from "../../sql/instants.ts";
import { sql } from "../../sql/part.ts";
import { wrongNumber } from "../../values/error.ts";
import { defineFunction } from "../entry.ts";

const date = { name: "date", kind: "date" } as const;
const type = { name: "type", kind: "integer", optional: true } as const;
const monday = { d: "2024-06-03" };

export const weekday = defineFunction({
  name: "WEEKDAY",
  family: "date",
  params: [date, type],
  returns: types.number,
  apply: ([day, numbering]) => {
    const weekday = isoWeekday(day);
    switch (numbering ?? 1) {
      case 1:
        return (weekday % 7) + 1;
      case 2:
        return weekday;
      case 3:
        return weekday - 1;
      default:
        return wrongNumber;
    }
  },
  sql: ([arg, numbering], context) => {
    const day = dayPart(arg, context);
    const kind = numbering ? context.compile(numbering)?.constant?.value : 1;
    if (!day || (kind !== 1 && kind !== 2 && kind !== 3)) return undefined;
    // Days since a Thursday: 4 days on it is a Monday's remainder 0, 3 on a Sunday's for type 1.
    const shift = kind === 1 ? 4 : 3;
    const base = kind === 3 ? "" : " + 1";
    const value = sql`((((${day.sql} + ${String(shift)}) % 7 + 7) % 7)${base})`;
    return {
      sql: context.isPostgres ? sql`${value}::numeric` : value,
      form: wholeNumber(context),
      isNullable: day.isNullable,
      isSimple: false,
      ...(day.error ? { error: day.error } : {}),
    };
  },
  aliases: ["星期", "周几"],
  help: {
    "zh-CN": "星期几：类型 1（省略时）星期日为 1，类型 2 星期一为 1，类型 3 星期一为 0。",
    "en-US": "Day of the week: type 1 (where left out) Sunday is 1, type 2 Monday is 1, type 3 Monday is 0.",
  },
  examples: [
    { formula: "WEEKDAY({d}, 2)", result: 1, data: monday },
    { formula: "WEEKDAY({d})", result: 2, data: monday },
  ],
});

export const weekNum = defineFunction({
  name: "WEEKNUM",
  family: "date",
  params: [date, type],
  returns: types.number,
  apply: ([day, numbering]) => {
    const kind = numbering ?? 1;
    if (kind !== 1 && kind !== 2) return wrongNumber;
    const newYear = daysOf(civilOf(day).year, 1, 1);
    const offset = kind === 2 ? isoWeekday(newYear) - 1 : isoWeekday(newYear) % 7;
    return Math.floor((day - newYear + offset) / 7) + 1;
  },
  aliases: ["第几周", "周数"],
  help: {
    "zh-CN": "一年中的第几周，1 月 1 日所在的周为第 1 周；类型 1（省略时）一周从星期日开始，类型 2 从星期一开始。",
    "en-US":
      "The week of the year, the first being that of 1 January; weeks begin on Sunday (type 1, where left out) or Monday (2).",
  },
  examples: [
    { formula: "WEEKNUM({d})", result: 23, data: monday },
    { formula: "WEEKNUM({d}, 2)", result: 2, data: { d: "2023-01-02" } },
  ],
});

export const isoWeekNum = defineFunction({
  name: "ISOWEEKNUM",
  family: "date",
  params: [date],
  returns: types.number,
  apply: ([day]) => {
    // The week belongs to the year of its Thursday (ISO 8601).
    const thursday = day - isoWeekday(day) + 4;
    return Math.floor((thursday - daysOf(civilOf(thursday).year, 1, 1)) / 7) + 1;
  },
  aliases: ["ISO周数"],
  help: {
    "zh-CN": "ISO 8601 的周数：星期一开始，含当年第一个星期四的周为第 1 周。",
    "en-US": "The week of ISO 8601: weeks begin on Monday, the first has the year's first Thursday.",
  },
  examples: [
    { formula: "ISOWEEKNUM({d})", result: 1, data: { d: "2024-12-30" } },
    { formula: "ISOWEEKNUM({d})", result: 53, data: { d: "2021-01-01" } },
  ],
});
