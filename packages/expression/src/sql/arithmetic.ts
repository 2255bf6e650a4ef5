import type { Typed } from "../check/typed.ts";
import { isDateKind } from "../functions/operators/date-arithmetic.ts";
import { align, exact, fitsScale } from "./numbers.ts";
import { eitherError, joinSql, type SqlContext, type SqlPart, type SqlRule, sql } from "./part.ts";

/**
 * Sums, differences and products of exact numbers. SQLite's integers turn to floats past 64 bits, which everyday
 * amounts don't reach: 15 digits of money times 3 of a rate fit.
 */
export function arithmeticSql(operator: "+" | "-" | "*"): SqlRule {
  return (args, context) => {
    if (args.some(isDateKind)) return dateArithmetic(args, operator, context);
    const parts = args.map((arg) => context.compile(arg)).map((part) => part && exact(part, context));
    if (parts.some((part) => part === undefined)) return undefined;
    const numbers = parts as SqlPart[];
    const errors = eitherError(...numbers.map((part) => part.error));
    const base = { isNullable: false, isSimple: false, ...errors } as const;
    if (operator === "*") {
      const scale = numbers.reduce((sum, part) => sum + (part.form.as === "scaled" ? part.form.scale : 0), 0);
      if (!fitsScale(scale)) return undefined;
      const form = context.isPostgres ? ({ as: "numeric" } as const) : ({ as: "scaled", scale } as const);
      return { ...base, form, sql: chain(numbers, " * ") };
    }
    const aligned = align(numbers);
    if (!aligned) return undefined;
    const form = context.isPostgres ? ({ as: "numeric" } as const) : ({ as: "scaled", scale: aligned.scale } as const);
    if (operator === "-" && numbers.length === 1) {
      return { ...base, form, sql: sql`(- ${(aligned.parts[0] as SqlPart).sql})` };
    }
    return { ...base, form, sql: chain(aligned.parts, ` ${operator} `) };
  };
}

function chain(parts: readonly SqlPart[], separator: string) {
  return sql`(${joinSql(
    parts.map((part) => part.sql),
    separator,
  )})`;
}

/**
 * Both databases would divide integers as integers; PostgreSQL fails the whole query on a zero. 24 digits after the
 * point are kept, as in JavaScript. SQLite has no exact quotient.
 */
export const divisionSql: SqlRule = (args, context) => {
  if (!context.isPostgres) return undefined;
  const [left, right] = args.map((arg) => context.compile(arg)).map((part) => part && exact(part, context));
  if (!left || !right) return undefined;
  const isKnown = right.constant !== undefined && right.constant.value !== null && right.constant.value !== 0;
  const { error } = eitherError(left.error, right.error, isKnown ? undefined : sql`(${right.sql} = 0)`);
  return {
    // In an error the value is never looked at, but it must be a number.
    sql: sql`COALESCE((${left.sql} + 0.000000000000000000000000) / NULLIF(${right.sql}, 0), 0)`,
    form: { as: "numeric" },
    isNullable: false,
    isSimple: false,
    ...(error ? { error } : {}),
  };
};

export const percentSql: SqlRule = ([arg], context) => {
  const part = arg && context.compile(arg);
  const number = part && exact(part, context);
  if (!number) return undefined;
  if (context.isPostgres) return { ...number, sql: sql`(${number.sql} * 0.01)`, form: { as: "numeric" } };
  if (number.form.as !== "scaled" || !fitsScale(number.form.scale + 2)) return undefined;
  return { ...number, form: { as: "scaled", scale: number.form.scale + 2 } };
};

/** Days are integers in both dialects, so `date + 7` and `date - date` are plain sums; an empty date stays empty. */
function dateArithmetic(args: readonly Typed[], operator: string, context: SqlContext): SqlPart | undefined {
  const [first, second] = args;
  if (!first || !second || operator === "*") return undefined;
  const left = context.compile(first);
  const right = context.compile(second);
  if (!left || !right) return undefined;
  const errors = eitherError(left.error, right.error);
  if (left.form.as === "day" && right.form.as === "day") {
    if (operator !== "-") return undefined;
    const form = context.isPostgres ? ({ as: "numeric" } as const) : ({ as: "scaled", scale: 0 } as const);
    const cast = context.isPostgres ? "::numeric" : "";
    return {
      sql: sql`((${left.sql} - ${right.sql})${cast})`,
      form,
      isNullable: left.isNullable || right.isNullable,
      isSimple: false,
      ...errors,
    };
  }
  const [date, days] = left.form.as === "day" ? [left, right] : [right, left];
  const count = days.constant?.value;
  if (date.form.as !== "day" || date.constant || typeof count !== "number" || !Number.isInteger(count))
    return undefined;
  // Past the calendar's end the result is an error; nothing an ordinary date reaches with up to a million days.
  if (Math.abs(count) > 100_000) return undefined;
  const shift = String(operator === "-" ? -count : count);
  return {
    sql: sql`(${date.sql} + ${`(${shift})`})`,
    form: { as: "day" },
    isNullable: date.isNullable,
    isSimple: false,
    ...errors,
  };
}
