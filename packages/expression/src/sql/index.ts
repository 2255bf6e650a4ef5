import type { Typed } from "../check/typed.ts";
import { treeOf, withTree } from "../compile.ts";
import type { Compiled, SqlCondition, SqlFragment, SqlOptions, SqlStorage } from "../types.ts";
import { createContext } from "./compile.ts";
import { joinSql, type Sql, type SqlContext, type SqlPart, sql } from "./part.ts";

/** SQL for a value, and how the database gives it: as a column with that storage would. */
export type SqlValue = SqlFragment & { readonly storage: SqlStorage };

/**
 * The condition for a WHERE clause. Rows for which the expression is an error are left out, as are those for which it
 * is false; the fragment is true or false for every row, never NULL, and fails for none.
 */
export function compileToSql(compiled: Compiled, options: SqlOptions): SqlCondition {
  const context = createContext(options);
  const tree = treeOf(compiled);
  const found = filter(tree, context);
  if (!found) return { coverage: "none", rest: compiled };
  const fragment = toFragment(found.sql);
  if (found.rest.length === 0) return { coverage: "whole", fragment };
  const first = found.rest[0] as Typed;
  const rest = found.rest.length === 1 ? first : conjunction(tree, found.rest);
  return { coverage: "part", fragment, rest: withTree(compiled, rest) };
}

/** The value for a select list, a sort key, a grouping or a measure; errors are NULL. Undefined: evaluate instead. */
export function valueToSql(compiled: Compiled, options: SqlOptions): SqlValue | undefined {
  const context = createContext(options);
  const part = context.compile(treeOf(compiled));
  if (!part) return undefined;
  const withoutErrors = part.error ? sql`CASE WHEN ${part.error} THEN NULL ELSE ${part.sql} END` : part.sql;
  const { form } = part;
  switch (form.as) {
    case "float":
      return { ...toFragment(withoutErrors), storage: { as: "number" } };
    case "scaled":
      return { ...toFragment(withoutErrors), storage: { as: "decimal", scale: form.scale } };
    case "numeric":
      return numericValue(withoutErrors, compiled);
    default:
      return { ...toFragment(withoutErrors), storage: { as: form.as } };
  }
}

/** A number goes out as float8, guarded against what float8 can't hold; a decimal stays NUMERIC. */
function numericValue(value: Sql, compiled: Compiled): SqlValue {
  if (compiled.type.kind === "decimal") return { ...toFragment(value), storage: { as: "decimal", scale: 24 } };
  const bounded = sql`CASE WHEN abs(${value}) < 1e308 THEN (${value})::float8 END`;
  return { ...toFragment(bounded), storage: { as: "number" } };
}

type Filter = { readonly sql: Sql; readonly rest: readonly Typed[] };

/** Rows that may match, and which parts of the condition still have to be looked at (none: the filter is exact). */
function filter(node: Typed, context: SqlContext): Filter | undefined {
  const whole = context.condition(node);
  if (whole) return { sql: certain(whole), rest: [] };
  if (node.kind !== "call") return undefined;
  if (node.entry.operator === "and") {
    const known: Sql[] = [];
    const rest: Typed[] = [];
    for (const argument of node.args) {
      const part = filter(argument, context);
      if (part) known.push(part.sql);
      rest.push(...(part ? part.rest : [argument]));
    }
    return known.length === 0 ? undefined : { sql: sql`(${joinSql(known, " AND ")})`, rest };
  }
  if (node.entry.operator === "or") {
    const parts = node.args.map((argument) => filter(argument, context));
    if (parts.some((part) => part === undefined)) return undefined;
    return {
      sql: sql`(${joinSql(
        parts.map((part) => (part as Filter).sql),
        " OR ",
      )})`,
      rest: [node],
    };
  }
  return undefined;
}

/** True only where the condition holds and is no error. */
function certain(part: SqlPart): Sql {
  return part.error ? sql`(NOT ${part.error} AND ${part.sql})` : part.sql;
}

function conjunction(tree: Typed, rest: readonly Typed[]): Typed {
  return tree.kind === "call" ? { ...tree, args: rest } : tree;
}

function toFragment(parts: Sql): SqlFragment {
  let text = "";
  const params: unknown[] = [];
  for (const part of parts) {
    if (typeof part === "string") text += part;
    else {
      text += "?";
      params.push(part.param);
    }
  }
  return { sql: text, params };
}
