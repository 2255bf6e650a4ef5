import type { FormModel } from "@mortise/definition";
import type { Readers } from "../driver/driver.ts";
import { toFilter } from "../query/filter.ts";
import { readPage } from "../query/page.ts";
import { createSource, root } from "../query/source.ts";
import { findByTitle, readTitles } from "../query/titles.ts";
import { runReport } from "../report/run.ts";
import type { Dialect } from "../sql/dialect.ts";
import { all, type Sql, sql } from "../sql/fragment.ts";
import { systemColumns, tableOf } from "../tables/form-table.ts";
import type { ReadScope, RecordReader, StoredRecord } from "../types.ts";
import { readHistory } from "./change-log.ts";
import { readRow } from "./row.ts";

/** Ids looked for in one statement. */
const chunk = 1000;

/** Reading through sessions; inside a transaction they are all its own. */
export function createReader(dialect: Dialect, sessions: Readers): RecordReader {
  const { quick, whole } = sessions;

  async function select(form: FormModel, condition: Sql, scope: ReadScope): Promise<readonly StoredRecord[]> {
    const table = tableOf(form);
    if (!scope.rows) {
      const text = `SELECT ${table.selection(root)} FROM ${table.quoted} AS ${root} WHERE ${condition.sql}`;
      return (await quick.all(text, condition.params)).map((row) => readRow(dialect, form, row));
    }
    const source = createSource(dialect, form, scope.environment);
    const filter = toFilter(dialect, source, [scope.rows], scope.environment);
    const where = all([condition, ...filter.conditions]);
    const selection = [table.selection(root), ...filter.extra].join(", ");
    const rows = await quick.all(`SELECT ${selection} FROM ${source.tables()} WHERE ${where.sql}`, where.params);
    const own = systemColumns.length + table.fields.length;
    return rows.flatMap((row) => {
      const record = readRow(dialect, form, row);
      return !filter.hasRest || filter.accepts(record, row.slice(own)) ? [record] : [];
    });
  }
  return {
    get: async (form, id, scope) => {
      if (!isPossible(id)) return undefined;
      return (await select(form, sql(`${root}."id" = ? AND ${root}."deleted_at" IS NULL`, id), scope))[0];
    },
    getMany: async (form, wanted, scope) => {
      const ids = wanted.filter(isPossible);
      const found: StoredRecord[] = [];
      for (let index = 0; index < ids.length; index += chunk) {
        const list = dialect.inList(`${root}."id"`, ids.slice(index, index + chunk));
        found.push(...(await select(form, all([list, sql(`${root}."deleted_at" IS NULL`)]), scope)));
      }
      const order = new Map(ids.map((id, index) => [id, index]));
      return found.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    },
    query: (form, query, scope) => readPage(sessions, dialect, form, query, scope),
    titles: (form, ids) => readTitles(quick, dialect, form, ids.filter(isPossible)),
    findByTitle: (form, titles) => findByTitle(whole, dialect, form, titles.filter(isPossible)),
    history: async (form, id) => (isPossible(id) ? readHistory(quick, form, id) : []),
    report: (app, plan, scope) => runReport(sessions, dialect, app, plan, scope),
  };
}

/** PostgreSQL refuses to hear of a text with a character of code 0; nothing stored has one. */
function isPossible(text: string): boolean {
  return !text.includes("\u0000");
}
