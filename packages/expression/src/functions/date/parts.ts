import { types } from "../../check/typed.ts";
import { civilOf } from "../../dates/civil.ts";
import { clockSql, dayPartSql } from "../../sql/dates.ts";
import type { SqlRule } from "../../sql/part.ts";
import { defineFunction, type FunctionEntry, type Help } from "../entry.ts";
import type { Moment } from "../moment.ts";

const moment = { name: "date", kind: "moment" } as const;

function partFunction(
  name: string,
  read: (moment: Moment) => number,
  sql: SqlRule,
  rest: { help: Help; aliases: readonly string[]; examples: FunctionEntry["examples"] },
): FunctionEntry {
  return defineFunction({
    name,
    family: "date",
    params: [moment],
    returns: types.number,
    apply: ([value]) => read(value),
    sql,
    ...rest,
  });
}

const leap = { d: "2024-02-29" };
const evening = { t: "2024-12-31T16:30:15Z" };

export const year = partFunction("YEAR", ({ day }) => civilOf(day).year, dayPartSql("year"), {
  aliases: ["年", "年份"],
  help: { "zh-CN": "年份。", "en-US": "The year." },
  examples: [
    { formula: "YEAR({d})", result: 2024, data: leap },
    { formula: "YEAR({t})", result: 2025, data: evening },
    { formula: "YEAR({d})", result: null, data: { d: null } },
  ],
});

export const quarter = partFunction("QUARTER", ({ day }) => Math.ceil(civilOf(day).month / 3), dayPartSql("quarter"), {
  aliases: ["季度", "季"],
  help: { "zh-CN": "季度，1 到 4。", "en-US": "The quarter, 1 to 4." },
  examples: [{ formula: "QUARTER({d})", result: 1, data: leap }],
});

export const month = partFunction("MONTH", ({ day }) => civilOf(day).month, dayPartSql("month"), {
  aliases: ["月", "月份"],
  help: { "zh-CN": "月份，1 到 12。", "en-US": "The month, 1 to 12." },
  examples: [{ formula: "MONTH({d})", result: 2, data: leap }],
});

export const day = partFunction("DAY", (value) => civilOf(value.day).day, dayPartSql("day"), {
  aliases: ["日", "几号"],
  help: { "zh-CN": "一个月中的第几天。", "en-US": "The day of the month." },
  examples: [{ formula: "DAY({d})", result: 29, data: leap }],
});

export const hour = partFunction(
  "HOUR",
  ({ msOfDay }) => Math.floor(msOfDay / 3_600_000),
  clockSql(86_400_000, 3_600_000),
  {
    aliases: ["小时", "时"],
    help: {
      "zh-CN": "应用时区的小时，0 到 23。",
      "en-US": "The hour in the app's zone, 0 to 23.",
    },
    examples: [{ formula: "HOUR({t})", result: 0, data: evening }],
  },
);

export const minute = partFunction(
  "MINUTE",
  ({ msOfDay }) => Math.floor(msOfDay / 60_000) % 60,
  clockSql(3_600_000, 60_000),
  {
    aliases: ["分钟", "分"],
    help: { "zh-CN": "分钟，0 到 59。", "en-US": "The minute, 0 to 59." },
    examples: [{ formula: "MINUTE({t})", result: 30, data: evening }],
  },
);

export const second = partFunction(
  "SECOND",
  ({ msOfDay }) => Math.floor(msOfDay / 1_000) % 60,
  clockSql(60_000, 1_000),
  {
    aliases: ["秒"],
    help: { "zh-CN": "秒，0 到 59。", "en-US": "The second, 0 to 59." },
    examples: [{ formula: "SECOND({t})", result: 15, data: evening }],
  },
);
