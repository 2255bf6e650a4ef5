import { align, exactOrNull, isNumberForm } from "./numbers.ts";
import { eitherError, type Sql, type SqlContext, type SqlForm, type SqlPart, sql } from "./part.ts";

/** Brings values that one expression chooses between to one form; undefined where they have none in common. */
export function unify(parts: readonly SqlPart[], context: SqlContext): readonly SqlPart[] | undefined {
  const values = parts.filter((part) => !(part.constant && part.constant.value === null));
  const first = values[0];
  if (!first) return parts;
  if (values.every(isNumberForm)) return unifyNumbers(parts, values, context);
  if (values.some((part) => part.form.as !== first.form.as)) return undefined;
  return parts.map((part) => (values.includes(part) ? part : typedNull(part, first.form, context)));
}

function unifyNumbers(parts: readonly SqlPart[], values: readonly SqlPart[], context: SqlContext) {
  const isFloat = !context.isPostgres && values.every((part) => part.form.as === "float");
  if (isFloat) return parts.map((part) => (values.includes(part) ? part : typedNull(part, { as: "float" }, context)));
  const exactParts = parts.map((part) => exactOrNull(part, context));
  if (exactParts.some((part) => part === undefined)) return undefined;
  return align(exactParts as SqlPart[])?.parts;
}

function typedNull(part: SqlPart, form: SqlForm, context: SqlContext): SqlPart {
  const casts = { text: "text", boolean: "boolean", day: "integer", instant: "bigint", float: "float8" } as const;
  const cast = form.as === "scaled" || form.as === "numeric" ? "numeric" : casts[form.as];
  return { ...part, form, sql: context.isPostgres ? [`NULL::${cast}`] : ["NULL"] };
}

/** `CASE`: the value and the error of the branch that is taken; the last branch has no condition. */
export function choose(
  branches: readonly { readonly when: SqlPart; readonly value: SqlPart }[],
  otherwise: SqlPart,
  context: SqlContext,
): SqlPart | undefined {
  const values = unify([...branches.map((branch) => branch.value), otherwise], context);
  if (!values) return undefined;
  const last = values[values.length - 1] as SqlPart;
  let text: Sql = sql`CASE`;
  let errors: Sql = sql`CASE`;
  let hasErrors = last.error !== undefined;
  const no = context.isPostgres ? "FALSE" : "0";
  const yes = context.isPostgres ? "TRUE" : "1";
  for (const [index, { when }] of branches.entries()) {
    const value = values[index] as SqlPart;
    text = sql`${text} WHEN ${when.sql} THEN ${value.sql}`;
    if (when.error) errors = sql`${errors} WHEN ${when.error} THEN ${yes}`;
    errors = sql`${errors} WHEN ${when.sql} THEN ${value.error ?? no}`;
    hasErrors ||= when.error !== undefined || value.error !== undefined;
  }
  return {
    sql: sql`(${text} ELSE ${last.sql} END)`,
    form: last.form,
    isNullable: values.some((part) => part.isNullable),
    isSimple: false,
    ...eitherError(hasErrors ? sql`(${errors} ELSE ${last.error ?? no} END)` : undefined),
  };
}
