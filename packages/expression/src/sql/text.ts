import type { Typed } from "../check/typed.ts";
import { exactOrNull } from "./numbers.ts";
import { eitherError, joinSql, type Sql, type SqlContext, type SqlPart, type SqlRule, sql } from "./part.ts";

/** An argument as a text that is never NULL; undefined where the databases would write it differently. */
export function textPart(node: Typed | undefined, context: SqlContext): SqlPart | undefined {
  const part = node && context.compile(node);
  if (!part) return undefined;
  const text = asText(part, context);
  if (!text) return undefined;
  const safe = part.isNullable ? sql`COALESCE(${text}, '')` : text;
  return { ...part, sql: safe, form: { as: "text" }, isNullable: false, isSimple: part.isSimple && !part.isNullable };
}

function asText(part: SqlPart, context: SqlContext): Sql | undefined {
  if (part.form.as === "text") return part.sql;
  if (part.form.as === "boolean") return sql`CASE WHEN ${part.sql} THEN 'true' WHEN NOT ${part.sql} THEN 'false' END`;
  if (!context.isPostgres) return undefined;
  if (part.form.as === "numeric" || part.form.as === "float") {
    const number = exactOrNull(part, context);
    return number && sql`trim_scale(${number.sql})::text`;
  }
  return undefined;
}

export const concatenationSql: SqlRule = (args, context) => {
  const parts = args.map((arg) => textPart(arg, context));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const texts = parts as SqlPart[];
  return {
    sql: sql`(${joinSql(
      texts.map((part) => part.sql),
      " || ",
    )})`,
    form: { as: "text" },
    isNullable: false,
    isSimple: false,
    ...eitherError(...texts.map((part) => part.error)),
  };
};

/** A rule over texts: all arguments become texts that are never NULL. */
export function textRule(
  form: "text" | "boolean" | "number",
  write: (args: readonly Sql[], context: SqlContext) => Sql | undefined,
): SqlRule {
  return (args, context) => {
    const parts = args.map((arg) => textPart(arg, context));
    if (parts.some((part) => part === undefined)) return undefined;
    const texts = parts as SqlPart[];
    const written = write(
      texts.map((part) => part.sql),
      context,
    );
    if (!written) return undefined;
    const number = context.isPostgres ? ({ as: "numeric" } as const) : ({ as: "scaled", scale: 0 } as const);
    return {
      sql: written,
      form: form === "number" ? number : { as: form },
      isNullable: false,
      isSimple: false,
      ...eitherError(...texts.map((part) => part.error)),
    };
  };
}
