import { coefficientAt, type Decimal } from "../values/decimal.ts";
import { toDecimal } from "../values/number.ts";
import { isNumeric } from "../values/value.ts";
import { parameter } from "./constants.ts";
import { type SqlContext, type SqlPart, sql } from "./part.ts";

/** Scaled integers stay within 64 bits for everyday amounts while their scale is at most this. */
const maxScale = 12;
const maxCoefficient = 10n ** 15n;

/** True for the forms that a number can have. */
export function isNumberForm(part: SqlPart): boolean {
  return part.form.as === "float" || part.form.as === "scaled" || part.form.as === "numeric";
}

/**
 * The same number in a form that the database computes with exactly: NUMERIC in PostgreSQL, a scaled integer in SQLite.
 * Undefined for SQLite's floats, whose sums are not decimal sums. Empty becomes 0.
 */
export function exact(part: SqlPart, context: SqlContext): SqlPart | undefined {
  const number = exactOrNull(part, context);
  if (!number?.isNullable) return number;
  const { constant: _, ...others } = number;
  return { ...others, sql: sql`COALESCE(${number.sql}, 0)`, isNullable: false, isSimple: false };
}

/** As `exact`, but empty stays NULL. */
export function exactOrNull(part: SqlPart, context: SqlContext): SqlPart | undefined {
  if (part.constant) {
    const { value } = part.constant;
    if (value === null) return { ...part, form: context.isPostgres ? { as: "numeric" } : { as: "scaled", scale: 0 } };
    return isNumeric(value) ? exactConstant(toDecimal(value), part, context) : undefined;
  }
  switch (part.form.as) {
    case "numeric":
    case "scaled":
      return part;
    case "float":
      // The text of a float8 is the shortest one that reads back as it: the decimal that the number stands for.
      return context.isPostgres
        ? { ...part, sql: sql`${part.sql}::text::numeric`, form: { as: "numeric" }, isSimple: false }
        : undefined;
    default:
      return undefined;
  }
}

function exactConstant(value: Decimal, part: SqlPart, context: SqlContext): SqlPart | undefined {
  if (context.isPostgres) {
    return { ...part, sql: parameter(value.toString(), "numeric", true), form: { as: "numeric" } };
  }
  let { coefficient, scale } = value;
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale--;
  }
  if (scale > maxScale || coefficient >= maxCoefficient || coefficient <= -maxCoefficient) return undefined;
  return { ...part, sql: parameter(Number(coefficient), "scaled", false), form: { as: "scaled", scale } };
}

/** Scaled integers brought to one scale; NUMERIC needs nothing. */
export function align(parts: readonly SqlPart[]): { parts: readonly SqlPart[]; scale: number } | undefined {
  const scale = Math.max(0, ...parts.map((part) => (part.form.as === "scaled" ? part.form.scale : 0)));
  if (scale > maxScale) return undefined;
  return { scale, parts: parts.map((part) => (part.form.as === "scaled" ? rescale(part, scale) : part)) };
}

function rescale(part: SqlPart, scale: number): SqlPart {
  if (part.form.as !== "scaled" || part.form.scale === scale) return part;
  const form = { as: "scaled", scale } as const;
  if (part.constant && isNumeric(part.constant.value)) {
    const coefficient = coefficientAt(toDecimal(part.constant.value), scale);
    return { ...part, form, sql: parameter(Number(coefficient), "scaled", false) };
  }
  return { ...part, form, sql: sql`(${part.sql} * ${String(10 ** (scale - part.form.scale))})`, isSimple: false };
}

export function fitsScale(scale: number): boolean {
  return scale <= maxScale;
}
