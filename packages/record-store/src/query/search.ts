import type { FormModel } from "@mortise/definition";
import type { Dialect } from "../sql/dialect.ts";
import { all, any, type Sql, sql } from "../sql/fragment.ts";
import { tableOf } from "../tables/form-table.ts";
import { type FormSource, root } from "./source.ts";
import { titleSql } from "./titles.ts";

/** Words of a search that count; the rest is ignored. */
const wordLimit = 8;

/**
 * Condition for records that have every word of `text` in their title or in one of their texts: anywhere in it, without
 * regard to the case of ASCII letters. Works for Chinese, where a word has no border.
 */
export function searchCondition(dialect: Dialect, source: FormSource, form: FormModel, text: string): Sql | undefined {
  const words = text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, wordLimit);
  if (words.length === 0) return undefined;
  // No stored text has such a character, and PostgreSQL takes none in a parameter.
  if (text.includes("\u0000")) return any([]);
  const own = tableOf(form).fields.filter(({ model }) => model.shape.kind === "text");
  const ownIds = new Set(own.map(({ id }) => id));
  const isCovered = form.title.every(
    (part) => "text" in part || (part.path.length === 1 && ownIds.has(part.path[0] ?? "")),
  );
  const places = own.map(({ quoted }) => `${root}.${quoted}`);
  if (!isCovered) places.push(dialect.byCodePoint(titleSql(dialect, source, form)));
  return all(
    words.map((word) =>
      any(places.map((place) => sql(`${place} ${dialect.like} ? ESCAPE '\\'`, `%${escaped(word)}%`))),
    ),
  );
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, "\\$&");
}
