import type { FlowStatus, FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { problem, Refusal } from "@mortise/kernel";
import type { UnitSession } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { SqlValue } from "../sql/fragment.ts";
import { quote } from "../sql/identifiers.ts";
import { type FieldColumn, tableOf } from "../tables/form-table.ts";
import type { RecordReader, RecordValues, RecordWriter, StoredRecord, WriteCause } from "../types.ts";
import { asRefusal } from "./breaches.ts";
import { type Changes, changedSince, logChanges } from "./change-log.ts";
import { encodeField } from "./encode.ts";
import { checkLinks, countUses } from "./links.ts";
import { readRow } from "./row.ts";

type NewRecord = { readonly id: string; readonly values: RecordValues };

/** Writing inside one transaction; every method writes the row and its change-log entry. */
export function createWriter(dialect: Dialect, session: UnitSession, reader: RecordReader): RecordWriter {
  /** Rows of new records, in the order of `insertionHead`. */
  function cellsOf(form: FormModel, { id, values }: NewRecord, cause: WriteCause, at: string): SqlValue[] {
    const cells: SqlValue[] = [id, 1, cause.at, cause.actor, cause.at, cause.actor, null, null];
    for (const field of tableOf(form).fields) cells.push(encodeField(dialect, field, values[field.id] ?? null, at));
    return cells;
  }

  async function insertAll(
    form: FormModel,
    records: readonly NewRecord[],
    cause: WriteCause,
    at: (index: number) => string,
  ) {
    const rows = records.map((record, index) => cellsOf(form, record, cause, at(index)));
    await insertRows(dialect, session, form, rows, at);
    // After the insertion, so that records of one batch may refer to each other.
    await checkLinks(
      session,
      dialect,
      form,
      records.map(({ values }, index) => ({ values, at: at(index) })),
    );
    const entries = records.map(({ id }, index) => ({
      record: id,
      operation: "create" as const,
      version: 1,
      changes: firstValues(dialect, form, rows[index] ?? []),
    }));
    await logChanges(session, form, entries, cause);
  }

  /** The record as it is now, kept from changing until this transaction ends. */
  async function current(form: FormModel, id: string, lock: string, isDeleted = false): Promise<StoredRecord> {
    const table = tableOf(form);
    const rows = await session.all(`SELECT ${table.selection("t")} FROM ${table.quoted} AS t WHERE t."id" = ?${lock}`, [
      id,
    ]);
    const record = rows[0] && readRow(dialect, form, rows[0]);
    if (!record || (record.deletedAt !== null) !== isDeleted) throw new Refusal("not_found");
    return record;
  }

  async function stamp(
    form: FormModel,
    before: StoredRecord,
    sets: readonly [column: string, value: SqlValue][],
    cause: WriteCause,
  ) {
    const names = [...sets.map(([column]) => `${column} = ?`), '"version" = ?', '"updated_at" = ?', '"updated_by" = ?'];
    await session.run(`UPDATE ${tableOf(form).quoted} SET ${names.join(", ")} WHERE "id" = ?`, [
      ...sets.map(([, value]) => value),
      before.version + 1,
      cause.at,
      cause.actor,
      before.id,
    ]);
  }

  const after = (before: StoredRecord, cause: WriteCause, rest: Partial<StoredRecord>): StoredRecord => ({
    ...before,
    ...rest,
    version: before.version + 1,
    updatedAt: cause.at,
    updatedBy: cause.actor,
  });

  return {
    ...reader,
    getForUpdate: async (form, id, scope) => {
      await session.all(`SELECT 1 FROM ${tableOf(form).quoted} WHERE "id" = ?${dialect.lock}`, [id]);
      return reader.get(form, id, scope);
    },
    insert: async (form, record, cause) => {
      await insertAll(form, [record], cause, () => "");
      return {
        id: record.id,
        version: 1,
        values: storedValues(dialect, form, record.values),
        createdAt: cause.at,
        createdBy: cause.actor,
        updatedAt: cause.at,
        updatedBy: cause.actor,
        deletedAt: null,
        flowStatus: null,
      };
    },
    insertMany: (form, records, cause) => insertAll(form, records, cause, (index) => `/${index}`),
    update: async (form, id, change, cause) => {
      const before = await current(form, id, dialect.lock);
      const isStale = before.version !== change.basedOn;
      if (isStale) await refuseOverlap(session, form, before, change);
      const changed = new Set(change.changed);
      // What was computed or repeated from an older version must not undo what others changed since.
      const isWritten = (field: FieldColumn) =>
        field.id in change.values && (!isStale || changed.has(field.id) || field.model.formula !== undefined);
      const sets: [column: string, value: SqlValue][] = [];
      const values: { [field: string]: Value } = { ...before.values };
      const changes: { [field: string]: readonly [Value, Value] } = {};
      for (const field of tableOf(form).fields.filter(isWritten)) {
        const cell = encodeField(dialect, field, change.values[field.id] ?? null, "");
        const value = dialect.decode(cell, field.storage);
        const old = before.values[field.id] ?? null;
        if (value === old) continue;
        sets.push([field.quoted, cell]);
        values[field.id] = value;
        changes[field.id] = [old, value];
      }
      if (sets.length === 0) return before;
      const moved = Object.fromEntries(Object.keys(changes).map((field) => [field, values[field] ?? null]));
      await checkLinks(session, dialect, form, [{ values: moved, at: "" }]);
      try {
        await stamp(form, before, sets, cause);
      } catch (error) {
        throw asRefusal(dialect, form, error);
      }
      await logChanges(
        session,
        form,
        [{ record: id, operation: "update", version: before.version + 1, changes }],
        cause,
      );
      return after(before, cause, { values });
    },
    remove: async (form, id, cause) => {
      const before = await current(form, id, dialect.lockAway);
      const count = await countUses(session, form, id);
      if (count > 0) throw new Refusal("record_in_use", { count });
      await stamp(form, before, [['"deleted_at"', cause.at]], cause);
      await logChanges(
        session,
        form,
        [{ record: id, operation: "delete", version: before.version + 1, changes: {} }],
        cause,
      );
    },
    restore: async (form, id, cause) => {
      const before = await current(form, id, dialect.lock, true);
      await checkLinks(session, dialect, form, [{ values: before.values, at: "" }]);
      try {
        await stamp(form, before, [['"deleted_at"', null]], cause);
      } catch (error) {
        throw asRefusal(dialect, form, error);
      }
      await logChanges(
        session,
        form,
        [{ record: id, operation: "restore", version: before.version + 1, changes: {} }],
        cause,
      );
      return after(before, cause, { deletedAt: null });
    },
    setFlowStatus: async (form, id, status: FlowStatus, cause) => {
      const before = await current(form, id, dialect.lock);
      if (before.flowStatus === status) return;
      await stamp(form, before, [['"flow_status"', status]], cause);
      const changes: Changes = { flow_status: [before.flowStatus, status] };
      await logChanges(session, form, [{ record: id, operation: "flow", version: before.version + 1, changes }], cause);
    },
  };
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

const system = ["id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "flow_status"];
/** Cells of a new row before those of its fields. */
const systemCells = system.length;

const heads = new WeakMap<FormModel, string>();

function insertionHead(form: FormModel): string {
  const known = heads.get(form);
  if (known !== undefined) return known;
  const table = tableOf(form);
  const names = [...system.map(quote), ...table.fields.map((field) => field.quoted)];
  const head = `INSERT INTO ${table.quoted} (${names.join(", ")}) VALUES`;
  heads.set(form, head);
  return head;
}

/** What the columns hold of these values: empties filled in, decimals rounded to their scale. */
function storedValues(dialect: Dialect, form: FormModel, values: RecordValues): RecordValues {
  const stored: { [field: string]: Value } = {};
  for (const field of tableOf(form).fields) {
    stored[field.id] = dialect.decode(encodeField(dialect, field, values[field.id] ?? null, ""), field.storage);
  }
  return stored;
}

/** What the change log says of a new record: the values that it has, as the columns hold them. */
function firstValues(dialect: Dialect, form: FormModel, cells: readonly SqlValue[]): Changes {
  const changes: { [field: string]: readonly [Value, Value] } = {};
  let index = systemCells;
  for (const { id, storage } of tableOf(form).fields) {
    const cell = cells[index];
    if (cell !== null) changes[id] = [null, dialect.decode(cell, storage)];
    index += 1;
  }
  return changes;
}

/** @throws Refusal `version_conflict` at each field that somebody else changed since the version this was based on */
async function refuseOverlap(
  session: UnitSession,
  form: FormModel,
  record: StoredRecord,
  change: { readonly changed: readonly string[]; readonly basedOn: number },
): Promise<void> {
  const moved = await changedSince(session, form, record.id, change.basedOn);
  // What is computed follows from the others and conflicts with nothing.
  const both = change.changed.filter((field) => moved.has(field) && form.field(field)?.formula === undefined);
  if (both.length === 0 && change.basedOn < record.version) return;
  throw new Refusal(
    "version_conflict",
    {},
    both.map((field) => problem("version_conflict", `/values/${field}`)),
  );
}
