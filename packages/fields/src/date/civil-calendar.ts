import { civilOf, daysInMonth, daysOf, isoWeekday } from "@mortise/expression";
import type { Locale } from "@mortise/kernel";

/** A calendar day in parts, as the picker's panel counts with it; month 1 to 12. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

export function toDays({ year, month, day }: CivilDay): number {
  return daysOf(year, month, day);
}

export function fromDays(days: number): CivilDay {
  return civilOf(days);
}

/** The same day `months` later; one that the month lacks becomes its last. */
export function monthsLater({ year, month, day }: CivilDay, months: number): CivilDay {
  const target = civilOf(daysOf(year, month + months, 1));
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(value: CivilDay): number {
  return isoWeekday(toDays(value)) % 7;
}

/** Number of the week in its year (ISO 8601). */
export function isoWeek(value: CivilDay): number {
  const thursday = toDays(value) - ((weekday(value) + 6) % 7) + 3;
  const first = toDays({ year: fromDays(thursday).year, month: 1, day: 1 });
  return Math.floor((thursday - first) / 7) + 1;
}

export function parseIso(text: string): CivilDay | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : undefined;
}

export function formatIso({ year, month, day }: CivilDay): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Today where the app is, whatever the machine's zone. */
export function today(timeZone: string): CivilDay {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" });
  const part = (type: string) => Number(parts.formatToParts().find((one) => one.type === type)?.value);
  return { year: part("year"), month: part("month"), day: part("day") };
}

/** Short names as the panel's head shows them, Sunday first. */
export function weekdayNames(locale: Locale): string[] {
  return locale === "zh-CN" ? ["日", "一", "二", "三", "四", "五", "六"] : ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
}

export function monthNames(locale: Locale): string[] {
  return locale === "zh-CN"
    ? Array.from({ length: 12 }, (_, index) => `${index + 1}月`)
    : ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
}
