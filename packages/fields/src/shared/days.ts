import { daysInMonth, daysOf, formatDay, parseDay } from "@mortise/expression";
import { err, ok, type Problem, problem, type Result } from "@mortise/kernel";

/**
 * Calendar days as `2025-02-28`, years 1 to 9999. They never pass through JavaScript's `Date`, which would drag the
 * machine's time zone in. Texts of this form sort as the days do.
 */
export function isDay(text: string): boolean {
  return parseDay(text) !== undefined;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const timeOfDay = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

function checked(year: number, month: number, day: number): Result<string, Problem> {
  const exists = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? ok(formatDay(daysOf(year, month, day))) : err(problem("date_invalid"));
}

/**
 * A date as spreadsheets write it; a time of day after it is dropped.
 *
 * @param format order of day, month and year: `MM/DD/YYYY`, `D.M.YY`, `YYYY年M月D日` (separators don't matter). Without
 *   one, any form that can be read in one way only: year first, a month's name, or a day above 12.
 */
export function readDay(text: string, format?: string): Result<string | null, Problem> {
  const plain = text.normalize("NFKC").trim().replace(timeOfDay, "").trim();
  if (plain === "") return ok(null);
  if (isDay(plain)) return ok(plain);
  return format === undefined ? detect(plain) : readAs(plain, format);
}

function readAs(text: string, format: string): Result<string, Problem> {
  const order = [...format.toUpperCase().matchAll(/Y+|M+|D+/g)].map((match) => match[0][0]);
  const compact = /^\d{6,8}$/.test(text) && format.length === text.length;
  const parts = compact ? slices(text, format.toUpperCase()) : (text.match(/\d+/g) ?? []);
  if (parts.length !== 3 || order.length !== 3 || /[a-z]/i.test(text)) return err(problem("date_invalid"));
  const part = (letter: string) => parts[order.indexOf(letter)] ?? "";
  return checked(fullYear(part("Y")), Number(part("M")), Number(part("D")));
}

/** Parts of `20240301` as `YYYYMMDD` names them. */
function slices(text: string, format: string): string[] {
  return [...format.matchAll(/Y+|M+|D+/g)].map((match) => text.slice(match.index, match.index + match[0].length));
}

/** Two digits are 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function detect(text: string): Result<string, Problem> {
  const yearFirst =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return checked(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirstName = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s,-]+(\d{4})$/i.exec(text);
  if (dayFirstName) return checked(Number(dayFirstName[3]), monthOf(dayFirstName[2]), Number(dayFirstName[1]));
  const nameFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
  if (nameFirst) return checked(Number(nameFirst[3]), monthOf(nameFirst[1]), Number(nameFirst[2]));
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!yearLast) return err(problem("date_invalid"));
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])];
  if (first > 12) return checked(year, second, first);
  if (second > 12 || first === second) return checked(year, first, second);
  return err(problem("date_ambiguous", "", { text }));
}

/** 1 to 12 for `Mar`, `march`; 0 for what is no month. */
function monthOf(name = ""): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
