import type { Locale } from "@mortise/kernel";

/** A calendar day in parts, as the picker's panel counts with it; month 1 to 12. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function toDays({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export function fromDays(days: number): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The same day `months` later; one that the month lacks becomes its last. */
export function addMonths({ year, month, day }: CivilDay, months: number): CivilDay {
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const next =
    target.month === 12 ? { year: target.year + 1, month: 1 } : { year: target.year, month: target.month + 1 };
  const length = toDays({ ...next, day: 1 }) - toDays({ ...target, day: 1 });
  return { ...target, day: Math.min(day, length) };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(value: CivilDay): number {
  return (((toDays(value) + 4) % 7) + 7) % 7;
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
