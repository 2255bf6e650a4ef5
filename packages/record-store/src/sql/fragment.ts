/** A value as a driver binds it. A list is bound whole, for `Dialect.inList`. */
export type SqlValue = string | number | bigint | boolean | null | readonly string[];

/** SQL text with a `?` for each of its parameters, in order; the PostgreSQL driver numbers them. */
export type Sql = { readonly sql: string; readonly params: readonly SqlValue[] };

export function sql(text: string, ...params: readonly SqlValue[]): Sql {
  return { sql: text, params };
}

/** Fragments one after another, with `separator` between them. */
export function join(fragments: readonly Sql[], separator: string): Sql {
  return {
    sql: fragments.map((one) => one.sql).join(separator),
    params: fragments.flatMap((one) => one.params),
  };
}

/** All of them hold; always true for none. */
export function all(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql("1 = 1");
  return join(
    conditions.map((one) => ({ sql: `(${one.sql})`, params: one.params })),
    " AND ",
  );
}

/** At least one of them holds; never true for none. */
export function any(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql("1 = 0");
  return join(
    conditions.map((one) => ({ sql: `(${one.sql})`, params: one.params })),
    " OR ",
  );
}
