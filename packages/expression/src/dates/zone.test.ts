import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  civilOf,
  daysInMonth,
  daysOf,
  firstDay,
  formatDay,
  isoWeekday,
  lastDay,
  parseDay,
} from "./civil.ts";
import { formatInstant, formatTime, parseInstant, parseTime } from "./instant.ts";
import { zonePeriods } from "./transitions.ts";
import { instantOfWall, isZone, offsetAt } from "./zone.ts";

const anyDay = fc.integer({ min: firstDay, max: lastDay });
const zones = [
  "UTC",
  "Asia/Shanghai",
  "America/New_York",
  "Europe/London",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Africa/Casablanca",
];

describe("days", () => {
  it("are what JavaScript's UTC calendar says, both ways", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000);
        expect(civilOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(isoWeekday(day)).toBe(date.getUTCDay() || 7);
        expect(parseDay(formatDay(day))).toBe(day);
      }),
      { numRuns: 2_000 },
    );
  });
  it("move by months to the month's end at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: -500, max: 500 }), (day, months) => {
        const from = civilOf(day);
        const to = civilOf(addMonths(day, months));
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });
  it.each(["2025-02-29", "2025-13-01", "2025-00-10", "2025-1-01", "0000-01-01", "2025/01/01", "２０２５-01-01"])(
    "%s is none",
    (text) => {
      expect(parseDay(text)).toBe(undefined);
    },
  );
  it("carry overflow on", () => {
    expect(formatDay(daysOf(2024, 14, 0))).toBe("2025-01-31");
  });
});

describe("instants", () => {
  it("are written so that they read the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay * 86_400_000, max: lastDay * 86_400_000 }), (ms) => {
        expect(parseInstant(formatInstant(ms) ?? "")).toBe(ms);
        expect(parseInstant(new Date(ms).toISOString().replace(/^\+00/, ""))).toBe(
          ms >= -62_135_596_800_000 ? ms : undefined,
        );
      }),
    );
  });
  it.each([
    ["2025-01-01T08:00:00+08:00", Date.UTC(2025, 0, 1)],
    ["2025-01-01 00:00Z", Date.UTC(2025, 0, 1)],
    ["2024-12-31T18:30:00.250-0530", Date.UTC(2025, 0, 1) + 250],
  ])("%s", (text, ms) => expect(parseInstant(text)).toBe(ms));
  it.each(["2025-01-01T00:00:00", "2025-01-01T25:00:00Z", "2025-01-01T00:60Z", "2025-02-30T00:00Z", "x"])(
    "%s is none",
    (text) => {
      expect(parseInstant(text)).toBe(undefined);
    },
  );
  it("and times of day", () => {
    expect(parseTime("09:30")).toBe(34_200_000);
    expect(formatTime(34_200_250)).toBe("09:30:00.250");
    for (const text of ["9:30", "24:00", "09:30:", "09:30:00."]) expect(parseTime(text)).toBe(undefined);
  });
});

describe("zones", () => {
  it("know summer time", () => {
    const hours = (zone: string, ms: number) => offsetAt(zone, ms) / 3_600_000;
    expect(hours("America/New_York", Date.UTC(2024, 2, 10, 6, 59))).toBe(-5);
    expect(hours("America/New_York", Date.UTC(2024, 2, 10, 7))).toBe(-4);
    expect(hours("Asia/Shanghai", Date.UTC(1988, 6, 1))).toBe(9);
    expect(isZone("Mars/Olympus")).toBe(false);
  });
  it("find the instant of a wall clock, after a gap, and the first of two", () => {
    const newYork = (ms: number) => new Date(instantOfWall("America/New_York", ms)).toISOString();
    expect(newYork(Date.UTC(2024, 2, 10, 2, 30))).toBe("2024-03-10T07:30:00.000Z");
    expect(newYork(Date.UTC(2024, 10, 3, 1, 30))).toBe("2024-11-03T05:30:00.000Z");
  });
  it.each(zones)("%s: its periods say what its offsets say", (zone) => {
    const periods = zonePeriods(zone);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2099, 11, 1) }), (ms) => {
        const period = periods.findLast((one) => one.from <= ms);
        expect(period?.offset).toBe(offsetAt(zone, ms));
      }),
      { numRuns: 500 },
    );
  });
});
