import type { FormModel } from "@mortise/definition";
import type { SqlStorage } from "@mortise/expression";
import { problem, Refusal } from "@mortise/kernel";
import type { Dialect } from "../sql/dialect.ts";
import type { RecordQuery } from "../types.ts";
import { type FormSource, root } from "./source.ts";
import { titleSql } from "./titles.ts";

/** Something records are ordered by. Empty ones come last in either direction. */
export type SortKey = {
  readonly sql: string;
  readonly desc: boolean;
  readonly storage: SqlStorage;
  readonly isNullable: boolean;
};

const never: ReadonlySet<string> = new Set(["created_at", "updated_at", "id"]);

/**
 * The keys of a query, the id last. Links sort by the linked record's title, members by name.
 *
 * @throws Refusal `unknown_query_field`
 */
export function sortKeys(
  dialect: Dialect,
  source: FormSource,
  form: FormModel,
  sort: NonNullable<RecordQuery["sort"]>,
): readonly SortKey[] {
  const keys = sort
    .filter(({ field }) => field !== "id")
    .map(({ field, desc = false }, index): SortKey => {
      const shape = form.shapeOf(field);
      const column = source.resolve([field]);
      if (!shape || !column) {
        throw new Refusal("validation_failed", {}, [problem("unknown_query_field", `/sort/${index}/field`, { field })]);
      }
      const isNamed = shape.kind === "reference" || shape.kind === "member";
      const sql = isNamed ? dialect.byCodePoint(titleSql(dialect, source, form, [field])) : column.sql;
      return { sql, desc, storage: column.storage, isNullable: !never.has(field) };
    });
  const last = sort.find(({ field }) => field === "id") ?? sort.at(-1);
  const id: SortKey = { sql: `${root}."id"`, desc: last?.desc ?? false, storage: { as: "text" }, isNullable: false };
  return [...keys, id];
}

/** `ORDER BY` over these keys. A key that is known to be without empties is left plain, so that an index fits. */
export function orderBy(keys: readonly SortKey[]): string {
  return keys
    .map(({ sql, desc, isNullable }) => `${sql}${desc ? " DESC" : ""}${isNullable ? " NULLS LAST" : ""}`)
    .join(", ");
}
