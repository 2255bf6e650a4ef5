import type { Locale } from "@mortise/kernel";
import generatePicker from "antd/es/date-picker/generatePicker";
import { readDay } from "../shared/days.ts";
import {
  type CivilDay,
  fromDays,
  isoWeek,
  monthNames,
  monthsLater,
  parseIso,
  toDays,
  today,
  weekday,
  weekdayNames,
} from "./civil-calendar.ts";

type Picker = ReturnType<typeof makePicker>;
const pickers = new Map<string, Picker>();

/** antd's picker over calendar days rather than instants; one for each time zone, since it marks today. */
export function dayPicker(timeZone: string, weekStart: number): Picker {
  const key = `${timeZone} ${weekStart}`;
  const known = pickers.get(key);
  if (known) return known;
  const made = makePicker(timeZone, weekStart);
  pickers.set(key, made);
  return made;
}

const midnight = () => 0;
const asItIs = (day: CivilDay) => day;

function makePicker(timeZone: string, weekStart: number) {
  return generatePicker<CivilDay>({
    getWeekDay: weekday,
    getDate: (day) => day.day,
    getMonth: (day) => day.month - 1,
    getYear: (day) => day.year,
    getHour: midnight,
    getMinute: midnight,
    getSecond: midnight,
    getMillisecond: midnight,
    getNow: () => today(timeZone),
    getFixedDate: (text) => parseIso(text) ?? today(timeZone),
    getEndDate: (day) => monthsLater({ ...day, day: 31 }, 0),
    addYear: (day, count) => monthsLater(day, count * 12),
    addMonth: monthsLater,
    addDate: (day, count) => fromDays(toDays(day) + count),
    setYear: (day, year) => monthsLater({ ...day, year }, 0),
    setMonth: (day, month) => monthsLater({ ...day, month: month + 1 }, 0),
    setDate: (day, date) => fromDays(toDays({ ...day, day: date })),
    setHour: asItIs,
    setMinute: asItIs,
    setSecond: asItIs,
    setMillisecond: asItIs,
    isAfter: (one, other) => toDays(one) > toDays(other),
    isValidate: (day) => day.year >= 1 && day.year <= 9999,
    locale: {
      getWeekFirstDay: () => weekStart,
      getWeekFirstDate: (_locale, day) => fromDays(toDays(day) - ((weekday(day) - weekStart + 7) % 7)),
      getWeek: (_locale, day) => isoWeek(day),
      format: (locale, day, format) => formatAs(day, format, localeOf(locale)),
      parse: (_locale, text) => {
        const read = readDay(text);
        return read.ok && read.value !== null ? (parseIso(read.value) ?? null) : null;
      },
      getShortWeekDays: (locale) => weekdayNames(localeOf(locale)),
      getShortMonths: (locale) => monthNames(localeOf(locale)),
    },
  });
}

/** antd names its languages `zh_CN` and `en_US`. */
function localeOf(name: string): Locale {
  return name.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

/** The patterns that the panel's head, cells and input ask for. */
function formatAs(day: CivilDay, pattern: string, locale: Locale): string {
  return pattern.replace(/\[([^\]]*)\]|YYYY|MMM|MM|M|DD|D/g, (token, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    if (token === "YYYY") return String(day.year).padStart(4, "0");
    if (token === "MMM") return monthNames(locale)[day.month - 1] ?? "";
    const number = token.startsWith("M") ? day.month : day.day;
    return token.length === 2 ? String(number).padStart(2, "0") : String(number);
  });
}
