import type { Typed } from "../check/typed.ts";
import { build } from "../run/build.ts";
import type { SqlColumn, SqlOptions } from "../types.ts";
import { wrongValue } from "../values/error.ts";
import type { Inner } from "../values/value.ts";
import { constantPart, falseSql } from "./constants.ts";
import { type SqlContext, type SqlPart, sql } from "./part.ts";

export function createContext(options: SqlOptions): SqlContext {
  const context: SqlContext = {
    options,
    isPostgres: options.dialect === "postgres",
    compile: (node) => compilePart(node, context),
    condition: (node) => compileCondition(node, context),
  };
  return context;
}

/** What reads nothing from the record (`TODAY()`, `CURRENT_USER()`) is computed now and bound as a parameter. */
function compilePart(node: Typed, context: SqlContext): SqlPart | undefined {
  if (readsNothing(node)) return constantPart(evaluateNow(node, context), node.type, context);
  switch (node.kind) {
    case "field": {
      const column = node.up === 0 && node.absolute ? context.options.column(node.absolute) : undefined;
      return column && columnPart(column, context);
    }
    case "call":
      return computed(node.entry.sql?.(node.args, context));
    default:
      return undefined;
  }
}

/** What reads a record is no constant, even where one of its arguments, from which the part was made, is. */
function computed(part: SqlPart | undefined): SqlPart | undefined {
  if (!part?.constant || (part.constant.value === null && part.sql[0] === "NULL")) return part;
  const { constant: _, ...others } = part;
  return others;
}

/** A part that is true or false, never NULL. Other values count as conditions in JavaScript only. */
function compileCondition(node: Typed, context: SqlContext): SqlPart | undefined {
  const part = context.compile(node);
  if (!part) return undefined;
  if (part.constant && part.constant.value === null) {
    return { sql: falseSql(context.isPostgres), form: { as: "boolean" }, isNullable: false, isSimple: true };
  }
  if (part.form.as !== "boolean") return undefined;
  return part.isNullable ? { ...part, sql: sql`(${part.sql} IS TRUE)`, isNullable: false, isSimple: false } : part;
}

function columnPart(column: SqlColumn, context: SqlContext): SqlPart {
  const base = { sql: [column.sql], isNullable: true, isSimple: true };
  switch (column.storage.as) {
    case "number":
      return { ...base, form: { as: "float" } };
    case "decimal":
      return { ...base, form: context.isPostgres ? { as: "numeric" } : { as: "scaled", scale: column.storage.scale } };
    default:
      return { ...base, form: { as: column.storage.as } };
  }
}

export function readsNothing(node: Typed): boolean {
  switch (node.kind) {
    case "constant":
      return true;
    case "field":
      return false;
    case "list":
      return node.items.every(readsNothing);
    case "call":
      return !node.entry.isRandom && node.args.every(readsNothing);
  }
}

export function evaluateNow(node: Typed, context: SqlContext): Inner {
  try {
    return build(node)({}, context.options.environment);
  } catch {
    return wrongValue;
  }
}
