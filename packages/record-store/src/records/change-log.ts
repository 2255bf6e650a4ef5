import type { FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { Session, SqlRow } from "../driver/driver.ts";
import type { SqlValue } from "../sql/fragment.ts";
import type { ChangeEntry, WriteCause } from "../types.ts";

/** Fields that changed, with their values before and after. */
export type Changes = { readonly [field: string]: readonly [before: Value, after: Value] };

type Entry = {
  readonly record: string;
  readonly operation: ChangeEntry["operation"];
  readonly version: number;
  readonly changes: Changes;
};

const insertion =
  'INSERT INTO "change" ("app", "form", "record", "operation", "version", "at", "actor", "via", "batch", "changes") VALUES';

function cells(form: FormModel, entry: Entry, cause: WriteCause): SqlValue[] {
  return [
    form.app.id,
    form.id,
    entry.record,
    entry.operation,
    entry.version,
    cause.at,
    cause.actor,
    cause.via,
    cause.batch ?? null,
    JSON.stringify(entry.changes),
  ];
}

/** Writes what happened to records into the change log, in the transaction of the write itself. */
export function logChanges(
  session: Session,
  form: FormModel,
  entries: readonly Entry[],
  cause: WriteCause,
): Promise<void> {
  return session.insertRows(
    insertion,
    entries.map((entry) => cells(form, entry, cause)),
  );
}

/** Everything that happened to a record, the oldest first. */
export async function readHistory(session: Session, form: FormModel, record: string): Promise<readonly ChangeEntry[]> {
  const rows = await session.all(
    'SELECT "seq", "record", "operation", "version", "at", "actor", "via", "batch", "changes" FROM "change" WHERE "record" = ? AND "form" = ? AND "app" = ? ORDER BY "version", "seq"',
    [record, form.id, form.app.id],
  );
  return rows.map(readEntry);
}

/** Ids of the fields that changed since `version`. */
export async function changedSince(
  session: Session,
  form: FormModel,
  record: string,
  version: number,
): Promise<ReadonlySet<string>> {
  const rows = await session.all(
    'SELECT "changes" FROM "change" WHERE "record" = ? AND "version" > ? AND "form" = ? AND "app" = ?',
    [record, version, form.id, form.app.id],
  );
  return new Set(rows.flatMap(([changes]) => Object.keys(JSON.parse(changes as string))));
}

function readEntry(row: SqlRow): ChangeEntry {
  const [seq, record, operation, version, at, actor, via, batch, changes] = row;
  return {
    seq: Number(seq),
    record: record as string,
    operation: operation as ChangeEntry["operation"],
    version: Number(version),
    at: Number(at),
    actor: actor as string | null,
    via: via as ChangeEntry["via"],
    batch: batch as string | null,
    changes: JSON.parse(changes as string),
  };
}
