import type { Locale } from "@mortise/kernel";
import { useMemo } from "react";
import { useLocale } from "./language/language-store.ts";

/** Numbers and times as this language writes them. Instants are ISO 8601 or milliseconds since the epoch. */
export type Format = {
  number(value: number): string;
  /** `2026年11月22日 10:21` */
  dateTime(instant: string | number): string;
  date(instant: string | number): string;
  time(instant: string | number): string;
  /** `3 分钟前` within a week, else the date; `now` in milliseconds. */
  ago(instant: string | number, now?: number): string;
};

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** The words that `Intl` has for it, such as 现在, are not what people say. */
const justNow: { readonly [L in Locale]: string } = { "zh-CN": "刚刚", "en-US": "just now" };

export function createFormat(locale: Locale): Format {
  const number = new Intl.NumberFormat(locale);
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    number: (value) => number.format(value),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    date: (instant) => date.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    ago(instant, now = Date.now()) {
      const seconds = Math.round((new Date(instant).getTime() - now) / 1000);
      if (Math.abs(seconds) >= 7 * 86_400) return date.format(new Date(instant));
      const [unit, size] = steps.find((step) => Math.abs(seconds) >= step[1]) ?? (["second", 1] as const);
      return unit === "second" ? justNow[locale] : relative.format(Math.trunc(seconds / size), unit);
    },
  };
}

export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => createFormat(locale), [locale]);
}
