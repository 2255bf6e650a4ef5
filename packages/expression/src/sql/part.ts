import type { Typed } from "../check/typed.ts";
import type { SqlOptions } from "../types.ts";
import type { Inner } from "../values/value.ts";

/** A piece of SQL in which parameters stand where they belong, so that pieces can be repeated and put together. */
export type Sql = readonly (string | { readonly param: unknown })[];

/** How a value is represented within a query. */
export type SqlForm =
  | { readonly as: "text" | "boolean" | "day" | "instant" }
  /** 64-bit float: compared as it is, computed with only where the dialect can make it exact */
  | { readonly as: "float" }
  /** SQLite: integer scaled by 10^scale. */
  | { readonly as: "scaled"; readonly scale: number }
  /** PostgreSQL: NUMERIC of any scale. */
  | { readonly as: "numeric" };

export type SqlPart = {
  readonly sql: Sql;
  readonly form: SqlForm;
  /** Whether it can be NULL; NULL is empty. */
  readonly isNullable: boolean;
  /** A bare column or parameter: cheap to repeat, and an index may serve a comparison with it. */
  readonly isSimple: boolean;
  /** A condition, never NULL, under which the value is an error. Absent where it never is. */
  readonly error?: Sql;
  /** The value itself, where it is known when the query is made. */
  readonly constant?: { readonly value: Inner };
};

/** What the rule of a function has to work with. */
export interface SqlContext {
  readonly options: SqlOptions;
  readonly isPostgres: boolean;
  /** The part for an argument; undefined where this database can't compute it with the same meaning. */
  compile(node: Typed): SqlPart | undefined;
  /** The same as a condition that is never NULL. */
  condition(node: Typed): SqlPart | undefined;
}

/** Undefined: not on the whitelist of this dialect for these arguments. */
export type SqlRule = (args: readonly Typed[], context: SqlContext) => SqlPart | undefined;

/** Puts pieces together: sql`${a.sql} + ${b.sql}`. Strings given as values are SQL text, never data. */
export function sql(texts: TemplateStringsArray, ...pieces: readonly (Sql | string)[]): Sql {
  const whole: (string | { param: unknown })[] = [];
  const push = (piece: string | { readonly param: unknown }) => {
    const last = whole.length - 1;
    if (typeof piece === "string" && typeof whole[last] === "string") whole[last] += piece;
    else whole.push(piece);
  };
  for (const [index, text] of texts.entries()) {
    if (text !== "") push(text);
    const piece = pieces[index];
    if (typeof piece === "string") push(piece);
    else for (const one of piece ?? []) push(one);
  }
  return whole;
}

export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [separator, ...piece]));
}

/** Either of two error conditions. */
export function eitherError(...errors: readonly (Sql | undefined)[]): { error?: Sql } {
  const present = errors.filter((one) => one !== undefined);
  if (present.length === 0) return {};
  return { error: present.length === 1 ? (present[0] as Sql) : sql`(${joinSql(present, " OR ")})` };
}
