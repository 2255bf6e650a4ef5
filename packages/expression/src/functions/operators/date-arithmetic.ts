import type { Typed } from "../../check/typed.ts";
import { msPerDay } from "../../dates/instant.ts";
import type { Run } from "../../run/frame.ts";
import type { Environment } from "../../types.ts";
import { toNumeric } from "../../values/coerce.ts";
import { firstError } from "../../values/compare.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { divide, multiply, type Numeric, negate, toNumber } from "../../values/number.ts";
import { type Inner, isBlank } from "../../values/value.ts";
import { dayOut, instantOf, instantOut, parseMoment } from "../moment.ts";

export function isDateKind(node: Typed): boolean {
  return node.type.kind === "date" || node.type.kind === "datetime";
}

/** A date some days later; a datetime some days of 24 hours later. An empty date stays empty. */
export function addToDate(args: readonly Run[], typed: readonly Typed[]): Run {
  const dateFirst = typed[0] !== undefined && isDateKind(typed[0]);
  const [date, days] = (dateFirst ? [args[0], args[1]] : [args[1], args[0]]) as [Run, Run];
  return (frame) => shift(date(frame), days(frame), 1, frame.environment);
}

/** Days between two moments, or a moment some days earlier. */
export function subtractFromDate(left: Run, right: Run, typed: readonly Typed[]): Run {
  const other = typed[1];
  if (!other || !isDateKind(other)) {
    return (frame) => shift(left(frame), right(frame), -1, frame.environment);
  }
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    return firstError(a, b) ?? daysBetween(a, b, frame.environment);
  };
}

function shift(date: Inner, days: Inner, sign: 1 | -1, environment: Environment): Inner {
  const error = firstError(date, days);
  if (error) return error;
  if (isBlank(date)) return null;
  const moment = typeof date === "string" ? parseMoment(date, environment) : undefined;
  const count = toNumeric(days);
  if (count instanceof FormulaError) return count;
  if (!moment) return wrongValue;
  const signed: Numeric = sign === 1 ? count : negate(count);
  if (moment.instant === undefined) return dayOut(moment.day + Math.floor(toNumber(signed)));
  const ms = multiply(signed, msPerDay);
  return ms instanceof FormulaError ? ms : instantOut(moment.instant + toNumber(ms));
}

function daysBetween(a: Inner, b: Inner, environment: Environment): Inner {
  if (isBlank(a) || isBlank(b)) return null;
  const left = typeof a === "string" ? parseMoment(a, environment) : undefined;
  const right = typeof b === "string" ? parseMoment(b, environment) : undefined;
  if (!left || !right) return wrongValue;
  if (left.instant === undefined && right.instant === undefined) return left.day - right.day;
  return divide(instantOf(left, environment) - instantOf(right, environment), msPerDay);
}
