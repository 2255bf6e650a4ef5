import type { FormModel } from "@mortise/definition";
import type { Session, SqlRow } from "../driver/driver.ts";
import { readRow } from "../records/row.ts";
import { all, type Sql, type SqlValue, sql } from "../sql/fragment.ts";
import { systemColumns, tableOf } from "../tables/form-table.ts";
import type { StoredRecord } from "../types.ts";
import { after, type Position } from "./cursor.ts";
import type { PreparedQuery } from "./prepare.ts";
import { orderBy, type SortKey } from "./sort.ts";
import { root } from "./source.ts";

/** Records looked at for one page where the database can't decide; then the page is shorter and its cursor goes on. */
const lookLimit = 20_000;
/** Records fetched at once in that case. */
const lookChunk = 1000;

type Found = { readonly record: StoredRecord; readonly position: Position };

/** Records after `start` that the filter accepts, up to `limit`, and where the next page begins, if there is one. */
export async function collect(
  session: Session,
  prepared: PreparedQuery,
  start: Position | undefined,
  limit: number,
): Promise<{ records: readonly StoredRecord[]; next?: Position }> {
  const { filter } = prepared;
  const accepted: Found[] = [];
  const size = filter.hasRest ? lookChunk : limit + 1;
  let position = start;
  for (let looked = 0; looked < lookLimit; looked += size) {
    const rows = await fetch(session, prepared, position, size);
    for (const row of rows) {
      const found = read(prepared, row);
      position = found.position;
      if (!filter.hasRest || filter.accepts(found.record, extraOf(prepared, row))) accepted.push(found);
      if (accepted.length > limit) {
        return withNext(accepted.slice(0, limit), accepted[limit - 1]?.position);
      }
    }
    if (rows.length < size) return withNext(accepted, undefined);
  }
  return withNext(accepted, position);
}

function withNext(found: readonly Found[], next: Position | undefined) {
  const records = found.map(({ record }) => record);
  return next ? { records, next } : { records };
}

/**
 * Up to `size` rows after `position`. Where the first key may be empty, those that have it come from one statement and
 * those that don't from another, so that an index serves both.
 */
async function fetch(
  session: Session,
  prepared: PreparedQuery,
  position: Position | undefined,
  size: number,
): Promise<readonly SqlRow[]> {
  const [first, ...others] = prepared.keys;
  if (!first?.isNullable) return fetchPart(session, prepared, prepared.keys, position, size, undefined);
  const wasEmpty = position !== undefined && position[0] === null;
  const filled = wasEmpty
    ? []
    : await fetchPart(
        session,
        prepared,
        [{ ...first, isNullable: false }, ...others],
        position,
        size,
        sql(`${first.sql} IS NOT NULL`),
      );
  if (filled.length === size) return filled;
  const empty = await fetchPart(
    session,
    prepared,
    others,
    wasEmpty ? position.slice(1) : undefined,
    size - filled.length,
    sql(`${first.sql} IS NULL`),
  );
  return [...filled, ...empty];
}

async function fetchPart(
  session: Session,
  prepared: PreparedQuery,
  keys: readonly SortKey[],
  position: Position | undefined,
  size: number,
  part: Sql | undefined,
): Promise<readonly SqlRow[]> {
  const { form, source, filter } = prepared;
  const conditions = [...prepared.conditions];
  if (part) conditions.push(part);
  if (position) conditions.push(after(keys, position));
  const where = all(conditions);
  // The id is selected with the record; the other keys follow it, then what the rest of the filter reads.
  const sortCells = prepared.keys.slice(0, -1).map((key) => key.sql);
  const selection = [tableOf(form).selection(root), ...sortCells, ...filter.extra].join(", ");
  const text = `SELECT ${selection} FROM ${source.tables()} WHERE ${where.sql} ORDER BY ${orderBy(keys)} LIMIT ?`;
  return session.all(text, [...where.params, size] as readonly SqlValue[]);
}

function read({ dialect, form, keys }: PreparedQuery, row: SqlRow): Found {
  const record = readRow(dialect, form, row);
  const first = ownCells(form);
  return { record, position: [...(row.slice(first, first + keys.length - 1) as Position), record.id] };
}

function extraOf({ form, keys }: PreparedQuery, row: SqlRow): SqlRow {
  return row.slice(ownCells(form) + keys.length - 1);
}

function ownCells(form: FormModel): number {
  return systemColumns.length + tableOf(form).fields.length;
}

/** Every record that the query finds, in chunks; for counting what the database can't. */
export async function* walk(session: Session, prepared: PreparedQuery): AsyncGenerator<StoredRecord> {
  let position: Position | undefined;
  for (;;) {
    const rows = await fetch(session, prepared, position, lookChunk);
    for (const row of rows) {
      const found = read(prepared, row);
      position = found.position;
      if (prepared.filter.accepts(found.record, extraOf(prepared, row))) yield found.record;
    }
    if (rows.length < lookChunk) return;
  }
}
