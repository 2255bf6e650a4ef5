import type { Grain } from "@mortise/definition";
import { addMonths, formatDay, parseDay } from "@mortise/expression";
import { exhaustive } from "@mortise/kernel";
import type { ReportCell } from "../types.ts";

/** A longer series is left as it is: nobody reads that many points, and they would hide the ones there are. */
const maxPeriods = 1_000;

/**
 * The first days of all periods from the first to the last of `cells`, in their order; an empty one stays last. Cells
 * that are not in order of time are given back as they are: somebody wanted them by another measure.
 */
export function missingPeriods(cells: readonly ReportCell[], by: Grain): readonly ReportCell[] {
  const days = cells.flatMap((cell) => (typeof cell === "string" ? (parseDay(cell) ?? []) : []));
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return cells;
  const isRising = days.every((day, index) => index === 0 || day > (days[index - 1] ?? day));
  const isFalling = days.every((day, index) => index === 0 || day < (days[index - 1] ?? day));
  if (!isRising && !isFalling) return cells;
  const filled: number[] = [];
  for (let day = Math.min(first, last); day <= Math.max(first, last); day = nextPeriod(day, by)) {
    if (filled.length >= maxPeriods) return cells;
    filled.push(day);
  }
  const inOrder = isRising ? filled : filled.toReversed();
  return [...inOrder.map(formatDay), ...cells.filter((cell) => cell === null)];
}

/** First day of the period after the one that begins on `day`. */
function nextPeriod(day: number, by: Grain): number {
  switch (by) {
    case "day":
      return day + 1;
    case "week":
      return day + 7;
    case "month":
      return addMonths(day, 1);
    case "quarter":
      return addMonths(day, 3);
    case "year":
      return addMonths(day, 12);
    default:
      return exhaustive(by, "grain");
  }
}
