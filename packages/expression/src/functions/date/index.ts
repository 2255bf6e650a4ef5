import type { FunctionEntry } from "../entry.ts";
import { date, datetime, dateValue, time } from "./make.ts";
import { now, today } from "./now.ts";
import { day, hour, minute, month, quarter, second, year } from "./parts.ts";
import { dateAdd } from "./shift.ts";

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
  dateAdd,
];
