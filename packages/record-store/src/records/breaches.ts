import { type FormModel, uniqueProblem } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import type { Dialect } from "../sql/dialect.ts";
import { indexesOf } from "../tables/indexes.ts";

/**
 * What the database refused, in the words of the document: `not_unique` at the fields that are the same as another
 * record's (`/id` where its id is taken). Any other error is given back as it is.
 *
 * @param at JSON Pointer of the record
 */
export function asRefusal(dialect: Dialect, form: FormModel, error: unknown, at = ""): unknown {
  const breach = dialect.breachOf(error);
  if (breach?.kind !== "unique") return error;
  const unique = indexesOf(form).find(
    (index) =>
      index.isUnique &&
      (index.name === breach.index ||
        (index.columns.length === breach.columns.length &&
          index.columns.every(({ id }) => breach.columns.includes(id)))),
  );
  const ids = unique?.columns.map(({ id }) => id) ?? [];
  const paths = unique ? ids.map((id) => `${at}/values/${id}`) : [`${at}/id`];
  const problems = paths.map((path) => uniqueProblem(form.form, ids, path));
  return new Refusal("not_unique", problems[0]?.params, problems);
}
