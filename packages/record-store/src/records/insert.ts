import type { FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { UnitSession } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { SqlValue } from "../sql/fragment.ts";
import { systemColumns, tableOf } from "../tables/form-table.ts";
import type { RecordValues, WriteCause } from "../types.ts";
import { asRefusal } from "./breaches.ts";
import { type Changes, logChanges } from "./change-log.ts";
import { encodeField } from "./encode.ts";
import { checkLinks } from "./links.ts";

type NewRecord = { readonly id: string; readonly values: RecordValues };

/**
 * Inserts records and logs them, all prepared once.
 *
 * @param at JSON Pointer of the record with this index
 * @returns the rows, as `readRow` reads them
 */
export async function insertRecords(
  dialect: Dialect,
  session: UnitSession,
  form: FormModel,
  records: readonly NewRecord[],
  cause: WriteCause,
  at: (index: number) => string,
): Promise<readonly (readonly SqlValue[])[]> {
  const rows = records.map((record, index) => rowOf(dialect, form, record, cause, at(index)));
  await insertRows(dialect, session, form, rows, at);
  // After the insertion, so that records of one batch may refer to each other.
  const linked = records.map(({ values }, index) => ({ values, at: at(index) }));
  await checkLinks(session, dialect, form, linked);
  const entries = records.map(({ id }, index) => ({
    record: id,
    operation: "create" as const,
    version: 1,
    changes: firstValues(dialect, form, rows[index] ?? []),
  }));
  await logChanges(session, form, entries, cause);
  return rows;
}

/** The cells of a new record: those of the system columns, then those of its fields. */
function rowOf(
  dialect: Dialect,
  form: FormModel,
  { id, values }: NewRecord,
  cause: WriteCause,
  at: string,
): SqlValue[] {
  const cells: SqlValue[] = [id, 1, cause.at, cause.actor, cause.at, cause.actor, null, null];
  for (const field of tableOf(form).fields) cells.push(encodeField(dialect, field, values[field.id] ?? null, at));
  return cells;
}

async function insertRows(
  dialect: Dialect,
  session: UnitSession,
  form: FormModel,
  rows: readonly (readonly SqlValue[])[],
  at: (index: number) => string,
): Promise<void> {
  const head = insertionHead(form);
  if (rows.length === 1) {
    try {
      return await session.insertRows(head, rows);
    } catch (error) {
      throw asRefusal(dialect, form, error, at(0));
    }
  }
  try {
    await session.attempt(() => session.insertRows(head, rows));
  } catch (error) {
    if (!dialect.breachOf(error)) throw error;
    // Which of them it was is only known by inserting them one by one.
    await session.attempt(async () => {
      for (const [index, row] of rows.entries()) await insertRows(dialect, session, form, [row], () => at(index));
    });
  }
}

const heads = new WeakMap<FormModel, string>();

function insertionHead(form: FormModel): string {
  const known = heads.get(form);
  if (known !== undefined) return known;
  const table = tableOf(form);
  const names = [...systemColumns, ...table.fields].map(({ quoted }) => quoted);
  const head = `INSERT INTO ${table.quoted} (${names.join(", ")}) VALUES`;
  heads.set(form, head);
  return head;
}

/** What the change log says of a new record: the values that it has, as the columns hold them. */
function firstValues(dialect: Dialect, form: FormModel, cells: readonly SqlValue[]): Changes {
  const changes: { [field: string]: readonly [Value, Value] } = {};
  let index = systemColumns.length;
  for (const { id, storage } of tableOf(form).fields) {
    const cell = cells[index];
    if (cell !== null) changes[id] = [null, dialect.decode(cell, storage)];
    index += 1;
  }
  return changes;
}
