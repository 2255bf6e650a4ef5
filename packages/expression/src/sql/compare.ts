import { parseDay } from "../dates/civil.ts";
import { msPerDay } from "../dates/instant.ts";
import { instantOfWall } from "../dates/zone.ts";
import { powerOfTen } from "../values/decimal.ts";
import { FormulaError } from "../values/error.ts";
import { toDecimal } from "../values/number.ts";
import { isBlank, isNumeric } from "../values/value.ts";
import { falseSql, parameter, trueSql } from "./constants.ts";
import { align, exactOrNull, isNumberForm } from "./numbers.ts";
import { eitherError, type Sql, type SqlContext, type SqlPart, sql } from "./part.ts";

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

const swapped: { readonly [operator in Comparison]: Comparison } = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** A comparison as a condition that is never NULL: an empty side makes it false (`<>`: true). */
export function compareParts(
  left: SqlPart,
  operator: Comparison,
  right: SqlPart,
  context: SqlContext,
): SqlPart | undefined {
  if (left.constant && !right.constant) return compareParts(right, swapped[operator], left, context);
  if (operator === "<>") {
    const equal = compareParts(left, "=", right, context);
    return equal && { ...equal, sql: sql`(NOT ${equal.sql})` };
  }
  const errors = eitherError(left.error, right.error);
  const condition = right.constant
    ? withConstant(left, operator, right, context)
    : between(left, operator, right, context);
  return condition && { sql: condition, form: { as: "boolean" }, isNullable: false, isSimple: false, ...errors };
}

/** Empty: NULL, and "" for a text. */
export function blankSql(part: SqlPart, context: SqlContext): Sql {
  if (part.constant) return isBlank(part.constant.value) ? trueSql(context.isPostgres) : falseSql(context.isPostgres);
  if (part.form.as === "text") {
    return part.isNullable ? sql`(${part.sql} IS NULL OR ${part.sql} = '')` : sql`(${part.sql} = '')`;
  }
  return part.isNullable ? sql`(${part.sql} IS NULL)` : falseSql(context.isPostgres);
}

function withConstant(left: SqlPart, operator: Comparison, right: SqlPart, context: SqlContext): Sql | undefined {
  const value = right.constant?.value;
  if (value === undefined || value instanceof FormulaError) return falseSql(context.isPostgres);
  if (isBlank(value)) return operator === "=" ? blankSql(left, context) : falseSql(context.isPostgres);
  if (isNumberForm(left) && isNumeric(value)) {
    if (left.form.as === "scaled") return scaledWithConstant(left, operator, value, left.form.scale);
    if (left.form.as === "float" && typeof value === "number") {
      return guarded(left, sql`${left.sql} ${operator} ${parameter(value, "float", context.isPostgres)}`);
    }
  }
  return between(left, operator, right, context);
}

/** The constant is brought to the column's scale; one between two of its steps becomes a bound beside it. */
function scaledWithConstant(
  left: SqlPart,
  operator: Comparison,
  value: Parameters<typeof toDecimal>[0],
  scale: number,
): Sql {
  const decimal = toDecimal(value);
  const scaled = decimal.coefficient * powerOfTen(scale);
  const unit = powerOfTen(decimal.scale);
  let floor = scaled / unit;
  if (scaled % unit !== 0n) {
    if (operator === "=") return falseSql(false);
    if (scaled < 0n) floor -= 1n;
    // x < 2.5 is x <= 2, and x > 2.5 is x > 2, for whole x.
    const bound = parameter(Number(floor), "scaled", false);
    return guarded(left, operator.startsWith("<") ? sql`${left.sql} <= ${bound}` : sql`${left.sql} > ${bound}`);
  }
  return guarded(left, sql`${left.sql} ${operator} ${parameter(Number(floor), "scaled", false)}`);
}

function between(left: SqlPart, operator: Comparison, right: SqlPart, context: SqlContext): Sql | undefined {
  if (isNumberForm(left) && isNumberForm(right)) return numbers(left, operator, right, context);
  const a = asInstantBeside(left, right, context);
  const b = asInstantBeside(right, left, context);
  if (!a || !b || a.form.as !== b.form.as) return undefined;
  if (a.form.as === "text") return texts(a, operator, b, context);
  return plain(a, operator, b, context);
}

function numbers(left: SqlPart, operator: Comparison, right: SqlPart, context: SqlContext): Sql | undefined {
  if (left.form.as === "float" && right.form.as === "float" && !context.isPostgres) {
    return plain(left, operator, right, context);
  }
  if (left.form.as === "float" && right.form.as === "float" && !left.constant && !right.constant) {
    return plain(left, operator, right, context);
  }
  const a = exactOrNull(left, context);
  const b = exactOrNull(right, context);
  const aligned = a && b && align([a, b]);
  return aligned && plain(aligned.parts[0] as SqlPart, operator, aligned.parts[1] as SqlPart, context);
}

function texts(left: SqlPart, operator: Comparison, right: SqlPart, context: SqlContext): Sql {
  if (operator === "=") {
    if (right.constant) return guarded(left, sql`${left.sql} = ${right.sql}`);
    return sql`(COALESCE(${left.sql}, '') = COALESCE(${right.sql}, ''))`;
  }
  // By code point in both databases, whatever the collation of the column; "" is empty and so never less.
  const collation = context.isPostgres ? ' COLLATE "C"' : "";
  const guards = [left, right].filter((part) => !part.constant).map((part) => sql`${part.sql} <> '' AND `);
  const comparison = sql`${guards.flat()}${left.sql}${collation} ${operator} ${right.sql}${collation}`;
  return right.constant ? guarded(left, comparison) : sql`COALESCE(${comparison}, ${falseSql(context.isPostgres)})`;
}

function plain(left: SqlPart, operator: Comparison, right: SqlPart, context: SqlContext): Sql {
  if (!left.isNullable && !right.isNullable) return sql`(${left.sql} ${operator} ${right.sql})`;
  if (operator === "=" && !right.constant) {
    return context.isPostgres
      ? sql`(${left.sql} IS NOT DISTINCT FROM ${right.sql})`
      : sql`(${left.sql} IS ${right.sql})`;
  }
  if (right.constant) return guarded(left, sql`${left.sql} ${operator} ${right.sql}`);
  return sql`COALESCE(${left.sql} ${operator} ${right.sql}, ${falseSql(context.isPostgres)})`;
}

/** For a plain column the guard stands beside the comparison, so that an index still serves it. */
function guarded(left: SqlPart, comparison: Sql): Sql {
  if (!left.isNullable) return sql`(${comparison})`;
  return left.isSimple ? sql`(${left.sql} IS NOT NULL AND ${comparison})` : sql`((${comparison}) IS TRUE)`;
}

/** A constant day beside an instant counts as its midnight in the app's zone. Two columns of both kinds don't compile. */
function asInstantBeside(part: SqlPart, other: SqlPart, context: SqlContext): SqlPart | undefined {
  if (part.form.as !== "day" || other.form.as !== "instant") return part;
  const value = part.constant?.value;
  const day = typeof value === "string" ? parseDay(value) : undefined;
  if (day === undefined) return undefined;
  const instant = instantOfWall(context.options.environment.timeZone, day * msPerDay);
  return { ...part, sql: parameter(instant, "instant", context.isPostgres), form: { as: "instant" } };
}
