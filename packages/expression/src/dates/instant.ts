import { daysOf, digits, firstDay, formatDay, lastDay, parseDay, two } from "./civil.ts";

/** Instants as milliseconds since the epoch, and times of day as milliseconds since midnight. */
export const msPerDay = 86_400_000;

const shape = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|z|[+-]\d{2}:?\d{2})$/;

/** Milliseconds of `2025-02-28T09:30:00Z` (or with an offset such as `+08:00`); undefined where the text is none. */
export function parseInstant(text: string): number | undefined {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [, dayText = "", timeText = "", zone = ""] = found;
  const day = parseDay(dayText);
  const time = parseTime(timeText);
  if (day === undefined || time === undefined) return undefined;
  if (zone === "Z" || zone === "z") return day * msPerDay + time;
  const minutes = digits(zone, 1, 3) * 60 + digits(zone, zone.length - 2, zone.length);
  if (minutes > 18 * 60) return undefined;
  return day * msPerDay + time - (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}

/** `2025-02-28T09:30:00Z`; milliseconds are written where there are any. Undefined outside the years 1 to 9999. */
export function formatInstant(ms: number): string | undefined {
  const day = Math.floor(ms / msPerDay);
  if (!(day >= firstDay && day <= lastDay)) return undefined;
  return `${formatDay(day)}T${formatTime(ms - day * msPerDay)}Z`;
}

/** Milliseconds since midnight of `09:30`, `09:30:15` or `09:30:15.250`. */
export function parseTime(text: string): number | undefined {
  const hour = digits(text, 0, 2);
  const minute = digits(text, 3, 5);
  const second = text.length > 5 ? digits(text, 6, 8) : 0;
  if (!(hour <= 23 && minute <= 59 && second <= 59) || text.charCodeAt(2) !== 58) return undefined;
  if (text.length > 5 && (text.length < 8 || text.charCodeAt(5) !== 58)) return undefined;
  let fraction = 0;
  if (text.length > 8) {
    if (text.charCodeAt(8) !== 46 || text.length === 9) return undefined;
    fraction = Math.floor(digits(text.slice(9, 12).padEnd(3, "0"), 0, 3));
    if (Number.isNaN(fraction) || Number.isNaN(digits(text, 9, text.length))) return undefined;
  }
  return ((hour * 60 + minute) * 60 + second) * 1_000 + fraction;
}

/** `09:30:00`, with milliseconds where there are any. */
export function formatTime(msOfDay: number): string {
  const seconds = Math.floor(msOfDay / 1_000);
  const rest = msOfDay - seconds * 1_000;
  const text = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, "0")}`;
}

/** Milliseconds that a clock on the wall would show, read as if it were in UTC. */
export function wallMs(year: number, month: number, day: number, msOfDay: number): number {
  return daysOf(year, month, day) * msPerDay + msOfDay;
}
