import type { FormModel } from "@mortise/definition";
import { type Problem, problem, Refusal } from "@mortise/kernel";
import type { Session } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import { type FormTable, tableOf } from "../tables/form-table.ts";
import type { RecordValues } from "../types.ts";

/** Ids looked for in one statement. */
const chunk = 1000;

type Linked = { readonly values: RecordValues /** JSON Pointer of the record. */; readonly at: string };

/**
 * Refuses links to records that don't exist or are in the bin. The foreign keys of the tables would say so too, but only
 * at the commit and without a place. On PostgreSQL what is found is kept from going away until this transaction ends.
 */
export async function checkLinks(
  session: Session,
  dialect: Dialect,
  form: FormModel,
  records: readonly Linked[],
): Promise<void> {
  const problems: Problem[] = [];
  for (const link of tableOf(form).links) {
    const wanted = new Set<string>();
    for (const { values } of records) {
      const id = values[link.id];
      if (typeof id === "string") wanted.add(id);
    }
    if (wanted.size === 0) continue;
    const target = form.app.forms.get(link.target);
    const found = target ? await existing(session, dialect, tableOf(target), [...wanted]) : new Set<string>();
    if (found.size === wanted.size) continue;
    for (const { values, at } of records) {
      const id = values[link.id];
      if (typeof id === "string" && !found.has(id)) problems.push(problem("unknown_record", `${at}/values/${link.id}`));
    }
  }
  if (problems.length > 0) throw new Refusal("validation_failed", {}, problems);
}

async function existing(
  session: Session,
  dialect: Dialect,
  table: FormTable,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let index = 0; index < ids.length; index += chunk) {
    const part = ids.slice(index, index + chunk);
    const condition = part.length === 1 ? { sql: '"id" = ?', params: part } : dialect.inList('"id"', part);
    const rows = await session.all(
      `SELECT "id" FROM ${table.quoted} WHERE ${condition.sql} AND "deleted_at" IS NULL${dialect.share}`,
      condition.params,
    );
    for (const [id] of rows) found.add(id as string);
  }
  return found;
}

/** How many records, not in the bin, refer to this one. */
export async function countUses(session: Session, form: FormModel, id: string): Promise<number> {
  let count = 0;
  for (const other of form.app.forms.values()) {
    const table = tableOf(other);
    for (const link of table.links.filter(({ target }) => target === form.id)) {
      const rows = await session.all(
        `SELECT count(*) FROM ${table.quoted} WHERE ${link.quoted} = ? AND "deleted_at" IS NULL AND "id" <> ?`,
        [id, id],
      );
      count += Number(rows[0]?.[0]);
    }
  }
  return count;
}
