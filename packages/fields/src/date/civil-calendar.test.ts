import { expect, it } from "vitest";
import { fromDays, isoWeek, monthsLater, toDays, today, weekday } from "./civil-calendar.ts";

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

it("keeps the end of a month within the month", () => {
  expect(monthsLater(day(2024, 1, 31), 1)).toEqual(day(2024, 2, 29));
  expect(monthsLater(day(2024, 3, 31), -1)).toEqual(day(2024, 2, 29));
  expect(monthsLater(day(2024, 11, 30), 3)).toEqual(day(2025, 2, 28));
});

it("knows the days of the week and the weeks of the year", () => {
  expect([weekday(day(2025, 3, 2)), weekday(day(2025, 3, 3))]).toEqual([0, 1]);
  expect([isoWeek(day(2024, 12, 30)), isoWeek(day(2021, 1, 3)), isoWeek(day(2020, 12, 31))]).toEqual([1, 53, 53]);
});

it("counts days there and back, from the year 1 on", () => {
  for (const one of [day(1, 1, 1), day(99, 12, 31), day(1900, 2, 28), day(9999, 12, 31)])
    expect(fromDays(toDays(one))).toEqual(one);
});

it("knows today by the app's time zone", () => {
  const apart = toDays(today("Pacific/Kiritimati")) - toDays(today("Pacific/Pago_Pago"));
  expect(apart).toBeGreaterThanOrEqual(1);
});
