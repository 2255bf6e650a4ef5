import type { FlowStatus, FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { problem, Refusal } from "@mortise/kernel";
import type { UnitSession } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { SqlValue } from "../sql/fragment.ts";
import { type FieldColumn, tableOf } from "../tables/form-table.ts";
import type { RecordReader, RecordWriter, StoredRecord, WriteCause } from "../types.ts";
import { asRefusal } from "./breaches.ts";
import { type Changes, changedSince, logChanges } from "./change-log.ts";
import { encodeField } from "./encode.ts";
import { insertRecords } from "./insert.ts";
import { checkLinks, countUses } from "./links.ts";
import { readRow } from "./row.ts";

/** Writing inside one transaction; every method writes the row and its change-log entry. */
export function createWriter(dialect: Dialect, session: UnitSession, reader: RecordReader): RecordWriter {
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
      const [row = []] = await insertRecords(dialect, session, form, [record], cause, () => "");
      return readRow(dialect, form, row);
    },
    insertMany: async (form, records, cause) => {
      await insertRecords(dialect, session, form, records, cause, (index) => `/${index}`);
    },
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
