import type { BatchFacts, UndoAnswer } from "@mortise/client";
import { describeProblem, Refusal } from "@mortise/kernel";
import type { RecordStore, StoreTransaction } from "@mortise/record-store";
import type { AppCatalogue } from "../apps/catalogue.ts";
import { type Act, causeOf, environmentOf } from "./context.ts";
import { takeKey } from "./idempotency.ts";
import { isoTime } from "./present.ts";
import { recordEvent, tell, type WriteParts } from "./write.ts";

const chunk = 100;

type Parts = WriteParts & { readonly apps: AppCatalogue };
type ChangeRow = Awaited<ReturnType<RecordStore["system"]["change"]["find"]>>[number];

export async function batchFacts(store: RecordStore, id: string): Promise<BatchFacts> {
  const batch = await store.system.batch.first({ id });
  if (!batch) throw new Refusal("not_found");
  const [create, update, remove] = await Promise.all(
    (["create", "update", "delete"] as const).map((operation) => store.system.change.count({ batch: id, operation })),
  );
  return {
    id,
    app: batch.app,
    form: batch.form,
    kind: batch.kind,
    createdAt: isoTime(batch.createdAt),
    createdBy: batch.createdBy,
    undoneAt: batch.undoneAt === null ? null : isoTime(batch.undoneAt),
    writes: { create: create ?? 0, update: update ?? 0, delete: remove ?? 0 },
  };
}

/**
 * Takes a batch back, the last write first, a hundred records at a time so that other requests don't wait. A record
 * that somebody changed since, that is in a flow or in use stays as it is and is listed.
 *
 * @throws Refusal `not_found`, `conflict` where it was undone before, `forbidden` where it is somebody else's
 */
export async function undoBatch(parts: Parts, act: Act, id: string): Promise<UndoAnswer> {
  const { store } = parts;
  const batch = await store.system.batch.first({ id });
  if (!batch) throw new Refusal("not_found");
  if (batch.createdBy !== act.who.member.id && !act.who.member.isAdmin) throw new Refusal("forbidden");
  const { app, form } = parts.apps.form(batch.app, batch.form);
  await store.write(async (transaction) => {
    await takeKey(transaction, act.claim, act.at);
    const marked = await transaction.system.batch.update(
      { id, undoneAt: null },
      { undoneAt: act.at, undoneBy: act.who.member.id },
    );
    if (marked !== 1) throw new Refusal("conflict");
  });
  const changes = await store.system.change.find({ batch: id }, { order: ["-seq"] });
  const byRecord = Map.groupBy(changes, (change) => change.record);
  const skipped: UndoAnswer["skipped"][number][] = [];
  const undone: string[] = [];
  const records = [...byRecord];
  for (let start = 0; start < records.length; start += chunk) {
    await store.write(async (transaction) => {
      for (const [record, own] of records.slice(start, start + chunk)) {
        try {
          await transaction.attempt(() => takeBack(transaction, record, own));
          undone.push(record);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          skipped.push({ record, code: error.code, message: describeProblem(error, act.locale).message });
        }
      }
    });
  }
  tell(
    parts.live,
    undone.map((record) => recordEvent(app, form, record, "undo")),
  );
  return { undone: undone.length, skipped };

  /** @param own the batch's changes of the record, the last one first */
  async function takeBack(transaction: StoreTransaction, record: string, own: readonly ChangeRow[]): Promise<void> {
    const { seq } = own[0] as ChangeRow;
    const since = await transaction.system.change.first({ record, seq: { gt: seq } });
    if (since) throw new Refusal(since.operation === "flow" ? "flow_running" : "version_conflict");
    const cause = { ...causeOf(act), via: "batch" as const };
    for (const change of own) {
      if (change.operation === "create") await transaction.remove(form, record, cause);
      else if (change.operation === "delete") await transaction.restore(form, record, cause);
      else if (change.operation === "update") {
        const current = await transaction.get(form, record, { environment: environmentOf(act, app.model) });
        if (!current) throw new Refusal("not_found");
        const before = Object.entries(change.changes).map(([field, [value]]) => [field, value]);
        const values = { ...current.values, ...Object.fromEntries(before) };
        await transaction.update(
          form,
          record,
          { values, changed: Object.keys(change.changes), basedOn: current.version },
          cause,
        );
      } else throw new Refusal("flow_running");
    }
  }
}
