import type { FormModel } from "@mortise/definition";
import { problem, Refusal } from "@mortise/kernel";
import type { Readers, Session } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { ReadScope, RecordPage, RecordQuery } from "../types.ts";
import { countRecords } from "./count.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { collect } from "./fetch.ts";
import { prepare } from "./prepare.ts";

/** Largest page. */
const pageLimit = 500;

/** As `RecordReader.query`. */
export async function readPage(
  sessions: Readers,
  dialect: Dialect,
  form: FormModel,
  query: RecordQuery,
  scope: ReadScope,
): Promise<RecordPage> {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > pageLimit) {
    throw new Refusal("invalid_limit", { max: pageLimit }, [problem("invalid_limit", "/limit", { max: pageLimit })]);
  }
  const prepared = prepare(dialect, form, query, scope);
  const start = query.cursor === undefined ? undefined : readCursor(prepared.keys, query.cursor);
  const session = sessionFor(sessions, query, scope);
  const found = await collect(session, prepared, start, query.limit);
  const count =
    query.count === undefined || query.count === "none"
      ? undefined
      : await countRecords(
          query.search || query.count === "exact" ? sessions.whole : sessions.filtered,
          prepared,
          query.count,
        );
  return {
    records: found.records,
    ...(found.next ? { nextCursor: writeCursor(prepared.keys, found.next) } : {}),
    ...(count ? { count } : {}),
  };
}

/** A search looks into every record; a filter may, where no index serves it. */
function sessionFor(sessions: Readers, query: RecordQuery, scope: ReadScope): Session {
  if (query.search) return sessions.whole;
  return query.filter || scope.rows ? sessions.filtered : sessions.ordered;
}
