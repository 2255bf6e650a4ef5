import { exact } from "./numbers.ts";
import type { SqlPart, SqlRule } from "./part.ts";
import { sql } from "./part.ts";

/** ROUND, ROUNDUP, ROUNDDOWN on exact numbers with a constant number of digits; away from zero where it says so. */
export function roundingSql(mode: "half-away" | "away" | "toward-zero" | "floor"): SqlRule {
  return ([arg, digitsArg], context) => {
    const part = arg && context.compile(arg);
    const number = part && exact(part, context);
    const digits = digitsArg ? context.compile(digitsArg)?.constant?.value : 0;
    if (!number || typeof digits !== "number" || !Number.isInteger(digits) || Math.abs(digits) > 9) return undefined;
    return context.isPostgres ? postgres(number, digits, mode) : sqlite(number, digits, mode);
  };
}

type Mode = Parameters<typeof roundingSql>[0];

function postgres(number: SqlPart, digits: number, mode: Mode): SqlPart {
  const value = number.sql;
  const places = String(digits);
  const rounded = { ...number, form: { as: "numeric" } as const, isSimple: false };
  if (mode === "half-away") return { ...rounded, sql: sql`round(${value}, ${places})` };
  if (mode === "toward-zero") return { ...rounded, sql: sql`trunc(${value}, ${places})` };
  const unit = `1e${-digits}::numeric`;
  if (mode === "floor") return { ...rounded, sql: sql`floor(${value})` };
  return {
    ...rounded,
    sql: sql`(trunc(${value}, ${places}) + CASE WHEN ${value} = trunc(${value}, ${places}) THEN 0 ELSE sign(${value}) * ${unit} END)`,
  };
}

function sqlite(number: SqlPart, digits: number, mode: Mode): SqlPart | undefined {
  if (number.form.as !== "scaled") return undefined;
  const dropped = number.form.scale - digits;
  if (dropped <= 0) return number;
  if (dropped > 15) return undefined;
  const unit = 10 ** dropped;
  const value = number.sql;
  const quotient = sql`(${value} / ${String(unit)})`;
  const form = { as: "scaled", scale: Math.max(0, digits) } as const;
  const whole = { ...number, form, isSimple: false };
  // SQLite divides integers toward zero; what is dropped decides about the step beside it.
  const steps = {
    "half-away": sql`((${value} + CASE WHEN ${value} < 0 THEN ${String(-unit / 2)} ELSE ${String(unit / 2)} END) / ${String(unit)})`,
    "toward-zero": quotient,
    away: sql`(${quotient} + CASE WHEN ${value} % ${String(unit)} = 0 THEN 0 WHEN ${value} < 0 THEN -1 ELSE 1 END)`,
    floor: sql`(${quotient} - CASE WHEN ${value} % ${String(unit)} < 0 THEN 1 ELSE 0 END)`,
  };
  const rounded = steps[mode];
  return { ...whole, sql: digits < 0 ? sql`(${rounded} * ${String(10 ** -digits)})` : rounded };
}
