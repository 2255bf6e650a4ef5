import type { FormModel } from "@mortise/definition";
import type { Dialect } from "../sql/dialect.ts";
import { type Sql, sql } from "../sql/fragment.ts";
import type { ReadScope, RecordQuery } from "../types.ts";
import { type Filter, toFilter } from "./filter.ts";
import { searchCondition } from "./search.ts";
import { type SortKey, sortKeys } from "./sort.ts";
import { createSource, type FormSource, root } from "./source.ts";

/** A query made ready: everything but the position it begins at. */
export type PreparedQuery = {
  readonly dialect: Dialect;
  readonly form: FormModel;
  readonly source: FormSource;
  readonly filter: Filter;
  readonly conditions: readonly Sql[];
  readonly keys: readonly SortKey[];
};

/** @throws Refusal for a sort by a field that does not exist */
export function prepare(dialect: Dialect, form: FormModel, query: RecordQuery, scope: ReadScope): PreparedQuery {
  const source = createSource(dialect, form, scope.environment);
  const filter = toFilter(dialect, source, [query.filter, scope.rows], scope.environment);
  const search = query.search === undefined ? undefined : searchCondition(dialect, source, form, query.search);
  const visible = sql(`${root}."deleted_at" IS ${query.deleted ? "NOT NULL" : "NULL"}`);
  const keys = sortKeys(dialect, source, form, query.sort ?? []);
  return {
    dialect,
    form,
    source,
    filter,
    keys,
    conditions: [visible, ...filter.conditions, ...(search ? [search] : [])],
  };
}
