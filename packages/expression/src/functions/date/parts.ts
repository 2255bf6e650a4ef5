import { types } from "../../check/typed.ts";
import { civilOf } from "../../dates/civil.ts";
import { type DayPart, dayPartSql } from "../../sql/dates.ts";
import { defineFunction, type FunctionEntry, type Help } from "../entry.ts";
import type { Moment } from "../moment.ts";

const moment = { name: "date", kind: "moment" } as const;

function partFunction(
  name: string,
  read: (moment: Moment) => number,
  sqlPart: DayPart | undefined,
  rest: { help: Help; aliases: readonly string[]; examples: FunctionEntry["examples"] },
): FunctionEntry {
  return defineFunction({
    name,
    family: "date",
    params: [moment],
    returns: types.number,
    apply: ([value]) => read(value),
    ...(sqlPart ? { sql: dayPartSql(sqlPart) } : {}),
    ...rest,
  });
}

const leap = { d: "2024-02-29" };
const evening = { t: "2024-12-31T16:30:15Z" };

export const year = partFunction("YEAR", ({ day }) => civilOf(day).year, "year", {
  aliases: ["年", "年份"],
  help: { "zh-CN": "年份。", "en-US": "The year." },
  examples: [
    { formula: "YEAR({d})", result: 2024, data: leap },
    { formula: "YEAR({t})", result: 2025, data: evening },
    { formula: "YEAR({d})", result: null, data: { d: null } },
  ],
});

export const quarter = partFunction("QUARTER", ({ day }) => Math.ceil(civilOf(day).month / 3), "quarter", {
  aliases: ["季度", "季"],
  help: { "zh-CN": "季度，1 到 4。", "en-US": "The quarter, 1 to 4." },
  examples: [{ formula: "QUARTER({d})", result: 1, data: leap }],
});

export const month = partFunction("MONTH", ({ day }) => civilOf(day).month, "month", {
  aliases: ["月", "月份"],
  help: { "zh-CN": "月份，1 到 12。", "en-US": "The month, 1 to 12." },
  examples: [{ formula: "MONTH({d})", result: 2, data: leap }],
});

export const day = partFunction("DAY", (value) => civilOf(value.day).day, "day", {
  aliases: ["日", "几号"],
  help: { "zh-CN": "一个月中的第几天。", "en-US": "The day of the month." },
  examples: [{ formula: "DAY({d})", result: 29, data: leap }],
});

export const hour = partFunction("HOUR", ({ msOfDay }) => Math.floor(msOfDay / 3_600_000), undefined, {
  aliases: ["小时", "时"],
  help: {
    "zh-CN": "应用时区的小时，0 到 23。",
    "en-US": "The hour in the app's zone, 0 to 23.",
  },
  examples: [{ formula: "HOUR({t})", result: 0, data: evening }],
});

export const minute = partFunction("MINUTE", ({ msOfDay }) => Math.floor(msOfDay / 60_000) % 60, undefined, {
  aliases: ["分钟", "分"],
  help: { "zh-CN": "分钟，0 到 59。", "en-US": "The minute, 0 to 59." },
  examples: [{ formula: "MINUTE({t})", result: 30, data: evening }],
});

export const second = partFunction("SECOND", ({ msOfDay }) => Math.floor(msOfDay / 1_000) % 60, undefined, {
  aliases: ["秒"],
  help: { "zh-CN": "秒，0 到 59。", "en-US": "The second, 0 to 59." },
  examples: [{ formula: "SECOND({t})", result: 15, data: evening }],
});
