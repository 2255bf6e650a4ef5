import { firstDay, formatDay, lastDay, parseDay } from "../dates/civil.ts";
import { formatInstant, msPerDay, parseInstant } from "../dates/instant.ts";
import { instantOfWall, offsetAt } from "../dates/zone.ts";
import type { Environment } from "../types.ts";
import { type FormulaError, wrongNumber } from "../values/error.ts";

/** A date or a datetime as its wall clock shows it in the app's zone. */
export type Moment = {
  /** days since 1970-01-01 */
  readonly day: number;
  /** milliseconds since midnight; 0 for a date */
  readonly msOfDay: number;
  /** milliseconds since the epoch; undefined for a date, which is no instant */
  readonly instant: number | undefined;
};

/** The moment that an ISO date or datetime writes; undefined where the text is neither. */
export function parseMoment(text: string, environment: Environment): Moment | undefined {
  if (text.length === 10) {
    const day = parseDay(text);
    return day === undefined ? undefined : { day, msOfDay: 0, instant: undefined };
  }
  const instant = parseInstant(text);
  return instant === undefined ? undefined : momentOf(instant, environment);
}

export function momentOf(instant: number, environment: Environment): Moment {
  const wall = instant + offsetAt(environment.timeZone, instant);
  const day = Math.floor(wall / msPerDay);
  return { day, msOfDay: wall - day * msPerDay, instant };
}

/** The instant of a moment; a date counts from its midnight in the app's zone. */
export function instantOf(moment: Moment, environment: Environment): number {
  return moment.instant ?? instantOfWall(environment.timeZone, moment.day * msPerDay);
}

/** Text of a day; outside the years 1 to 9999 there is none: `#NUM!`. */
export function dayOut(day: number): string | FormulaError {
  return day >= firstDay && day <= lastDay ? formatDay(day) : wrongNumber;
}

export function instantOut(ms: number): string | FormulaError {
  return formatInstant(Math.round(ms)) ?? wrongNumber;
}

/** The moment with another wall clock: a date stays a date, an instant finds the instant of that clock. */
export function withWall(
  moment: Moment,
  day: number,
  msOfDay: number,
  environment: Environment,
): string | FormulaError {
  if (moment.instant === undefined) return dayOut(day);
  return instantOut(instantOfWall(environment.timeZone, day * msPerDay + msOfDay));
}
