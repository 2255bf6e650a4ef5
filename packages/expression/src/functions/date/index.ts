import type { FunctionEntry } from "../entry.ts";
import { eDate, endOf, eoMonth, startOf } from "./bounds.ts";
import { dateDif, days } from "./difference.ts";
import { dateFormat, dateParse } from "./format.ts";
import { date, datetime, dateValue, time } from "./make.ts";
import { now, today } from "./now.ts";
import { day, hour, minute, month, quarter, second, year } from "./parts.ts";
import { dateAdd } from "./shift.ts";
import { isoWeekNum, weekday, weekNum } from "./weeks.ts";
import { networkDays, workday } from "./working-days.ts";

export const dateFunctions: readonly FunctionEntry[] = [
  today,
  now,
  date,
  time,
  datetime,
  dateValue,
  year,
  quarter,
  month,
  day,
  hour,
  minute,
  second,
  weekday,
  weekNum,
  isoWeekNum,
  dateAdd,
  eDate,
  eoMonth,
  dateDif,
  days,
  networkDays,
  workday,
  startOf,
  endOf,
  dateFormat,
  dateParse,
];
