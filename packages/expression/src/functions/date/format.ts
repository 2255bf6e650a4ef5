import { type Typed, types } from "../../check/typed.ts";
import { civilOf, daysInMonth, daysOf, two } from "../../dates/civil.ts";
import { msPerDay } from "../../dates/instant.ts";
import { instantOfWall } from "../../dates/zone.ts";
import { wrongValue } from "../../values/error.ts";
import { defineFunction } from "../entry.ts";
import { dayOut, instantOut, type Moment } from "../moment.ts";

const token = /\[[^\]]*\]|YYYY|YY|Q|MM|M|DD|D|HH|H|hh|h|mm|m|ss|s|A/g;

/** A moment by its wall clock: `YYYY年M月D日 HH:mm`. Text in square brackets stays as it is, as do other characters. */
export function formatMoment(moment: Moment, format: string): string {
  const { year, month, day } = civilOf(moment.day);
  const hour = Math.floor(moment.msOfDay / 3_600_000);
  const minute = Math.floor(moment.msOfDay / 60_000) % 60;
  const second = Math.floor(moment.msOfDay / 1_000) % 60;
  const half = hour % 12 === 0 ? 12 : hour % 12;
  const written: { readonly [token: string]: string } = {
    YYYY: String(year).padStart(4, "0"),
    YY: two(year % 100),
    Q: String(Math.ceil(month / 3)),
    MM: two(month),
    M: String(month),
    DD: two(day),
    D: String(day),
    HH: two(hour),
    H: String(hour),
    hh: two(half),
    h: String(half),
    mm: two(minute),
    m: String(minute),
    ss: two(second),
    s: String(second),
    A: hour < 12 ? "AM" : "PM",
  };
  return format.slice(0, 1_000).replace(token, (found) => written[found] ?? found.slice(1, -1));
}

export const dateFormat = defineFunction({
  name: "DATEFORMAT",
  family: "date",
  params: [
    { name: "date", kind: "moment" },
    { name: "format", kind: "text" },
  ],
  returns: types.text,
  apply: ([moment, format]) => formatMoment(moment, format),
  aliases: ["DATETIME_FORMAT", "日期格式"],
  help: {
    "zh-CN": "按格式写出日期：YYYY 年，Q 季度，MM 月，DD 日，HH 时，mm 分，ss 秒；单个字母不补零，方括号里的文字照写。",
    "en-US":
      "The date in a format: YYYY year, Q quarter, MM month, DD day, HH hour, mm minute, ss second; single letters without leading zeros, text in square brackets as it is.",
  },
  examples: [
    { formula: 'DATEFORMAT({d}, "YYYY年M月D日")', result: "2024年2月3日", data: { d: "2024-02-03" } },
    { formula: 'DATEFORMAT({t}, "YYYY-MM-DD HH:mm")', result: "2025-01-01 00:30", data: { t: "2024-12-31T16:30:00Z" } },
    { formula: 'DATEFORMAT({d}, "YYYY[Q]Q")', result: "2024Q1", data: { d: "2024-02-03" } },
  ],
});

type Fields = { readonly [token: string]: number };

/** The numbers that stand where a format has its tokens; undefined where the text does not fit. */
function readFormat(text: string, format: string): Fields | undefined {
  const fields: { [token: string]: number } = {};
  let at = 0;
  let last = 0;
  const literal = (part: string) => {
    const fits = text.startsWith(part, at);
    at += part.length;
    return fits;
  };
  for (const found of format.matchAll(token)) {
    if (!literal(format.slice(last, found.index))) return undefined;
    last = found.index + found[0].length;
    if (found[0].startsWith("[")) {
      if (!literal(found[0].slice(1, -1))) return undefined;
      continue;
    }
    if (found[0] === "A") {
      const half = text.slice(at, at + 2).toUpperCase();
      if (half !== "AM" && half !== "PM") return undefined;
      fields.A = half === "PM" ? 1 : 0;
      at += 2;
      continue;
    }
    const most = found[0].length === 1 ? 2 : found[0].length;
    const digits = /^\d+/.exec(text.slice(at, at + most))?.[0] ?? "";
    if (digits.length < (found[0].length === 1 ? 1 : found[0].length)) return undefined;
    fields[found[0].slice(0, 2)] = Number(digits);
    at += digits.length;
  }
  return literal(format.slice(last)) && at === text.length ? fields : undefined;
}

function hasTime(format: Typed | undefined): boolean | undefined {
  if (format?.kind !== "constant" || typeof format.value !== "string") return undefined;
  return /[Hhms]/.test(format.value.replace(/\[[^\]]*\]/g, ""));
}

export const dateParse = defineFunction({
  name: "DATEPARSE",
  family: "date",
  params: [
    { name: "text", kind: "text" },
    { name: "format", kind: "text" },
  ],
  returns: (args) => {
    const isDatetime = hasTime(args[1]);
    return isDatetime === undefined ? types.any : isDatetime ? types.datetime : types.date;
  },
  apply: ([text, format], { environment }) => {
    const bare = text.trim();
    if (bare === "") return null;
    const fields = readFormat(bare, format);
    if (!fields) return wrongValue;
    const read = (...names: readonly string[]) => names.map((name) => fields[name]).find((one) => one !== undefined);
    const short = read("YY");
    const year = format.includes("YYYY") ? short : short === undefined ? 1970 : 2000 + short;
    const month = read("MM", "M") ?? 1;
    const day = read("DD", "D") ?? 1;
    if (year === undefined || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return wrongValue;
    const days = daysOf(year, month, day);
    const clock = read("HH", "H");
    const half = read("hh", "h");
    const minute = read("mm", "m");
    const second = read("ss", "s");
    if (clock === undefined && half === undefined && minute === undefined && second === undefined) return dayOut(days);
    const hour = clock ?? (half === undefined ? 0 : (half % 12) + (fields.A ?? 0) * 12);
    if (hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return wrongValue;
    const msOfDay = ((hour * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1_000;
    return instantOut(instantOfWall(environment.timeZone, days * msPerDay + msOfDay));
  },
  aliases: ["DATETIME_PARSE", "解析日期"],
  help: {
    "zh-CN": "按格式读出文本所写的日期；格式里有时、分、秒时得到时间点，按应用的时区。",
    "en-US":
      "The date that a text writes in a format; a moment in the app's zone where the format has hours, minutes or seconds.",
  },
  examples: [
    { formula: 'DATEPARSE("3/2/2024", "D/M/YYYY")', result: "2024-02-03" },
    { formula: 'DATEPARSE("2025-01-01 00:30", "YYYY-MM-DD HH:mm")', result: "2024-12-31T16:30:00Z" },
    { formula: 'DATEPARSE("31/2/2024", "D/M/YYYY")', result: { error: "#VALUE!" } },
  ],
});
