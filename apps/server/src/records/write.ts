/**
 * The one way in which a record changes, whoever asks: a form, the API, a batch, an import, a template's sample data.
 * Permission, the form's own rules and the members it names are settled first; then one transaction stores the row, its
 * change-log entry and the flow that it starts; after its commit browsers are told.
 */
import type { Flow, FormModel } from "@mortise/definition";
import type { LinkedValues } from "@mortise/form-engine";
import { err, ok, type Problem, problem, Refusal, type Result } from "@mortise/kernel";
import type { RecordStore, RecordValues, StoredRecord, StoreTransaction } from "@mortise/record-store";
import type { AccessPolicy, RecordOperation } from "../access/policy.ts";
import type { LiveApp } from "../apps/live-app.ts";
import { type FlowParts, flowFor, startFlow } from "../flows/start.ts";
import type { Broadcast, LiveHub } from "../live/hub.ts";
import { type Act, causeOf, environmentOf } from "./context.ts";
import { takeKey } from "./idempotency.ts";
import { loadLinked } from "./linked.ts";
import { memberProblems } from "./references.ts";

export type SentValues = { readonly [field: string]: unknown };
export type WriteParts = FlowParts & {
  readonly store: RecordStore;
  readonly policy: AccessPolicy;
  readonly live: LiveHub;
};

/** A new record that its form accepted, ready to be stored. */
export type Prepared = { readonly id: string; readonly values: RecordValues; readonly flow: Flow | undefined };

/** What the form and the directory say against a new record; nothing is read from or written to the database. */
export function prepareRecord(
  parts: Pick<WriteParts, "directory" | "ids" | "policy">,
  act: Act,
  app: LiveApp,
  form: FormModel,
  sent: SentValues,
  options: { readonly linked?: LinkedValues | undefined; readonly startsFlow?: boolean } = {},
): Result<Prepared, readonly Problem[]> {
  const environment = environmentOf(act, app.model);
  const denied = fieldProblems(parts.policy, act, form, sent);
  const accepted = app.engineOf(form).accept(undefined, sent, environment, options.linked);
  if (!accepted.ok) return err([...denied, ...accepted.error]);
  const { values } = accepted.value;
  const problems = [...denied, ...memberProblems(form, values, Object.keys(values), parts.directory)];
  if (problems.length > 0) return err(problems);
  const startsFlow = options.startsFlow ?? true;
  const flow = startsFlow ? flowFor(app, form, values, environment, options.linked) : undefined;
  return ok({ id: parts.ids.next(), values, flow });
}

/** Stores prepared records and starts their flows. */
export async function storePrepared(
  transaction: StoreTransaction,
  parts: FlowParts,
  act: Act,
  app: LiveApp,
  form: FormModel,
  records: readonly Prepared[],
): Promise<readonly Broadcast[]> {
  const cause = causeOf(act);
  await transaction.insertMany(form, records, cause);
  const broadcasts: Broadcast[] = [];
  for (const record of records) {
    if (!record.flow) continue;
    broadcasts.push(...(await startFlow(transaction, parts, app, form, record.flow, record, act.who.member.id, cause)));
  }
  return broadcasts;
}

export async function createRecord(
  parts: WriteParts,
  act: Act,
  app: LiveApp,
  form: FormModel,
  sent: SentValues,
): Promise<StoredRecord> {
  allow(parts.policy, act, "create", form);
  const linked = await loadLinked({ read: parts.store.read, directory: parts.directory }, act, app, form, [sent]);
  const result = prepareRecord(parts, act, app, form, sent, { linked });
  if (!result.ok) throw new Refusal("validation_failed", {}, result.error);
  const prepared = result.value;
  const { record, broadcasts } = await parts.store.write(async (transaction) => {
    await takeKey(transaction, act.claim, act.at);
    const cause = causeOf(act);
    const inserted = await transaction.insert(form, prepared, cause);
    if (!prepared.flow) return { record: inserted, broadcasts: [] };
    const told = await startFlow(transaction, parts, app, form, prepared.flow, prepared, act.who.member.id, cause);
    const stored = await transaction.get(form, prepared.id, { environment: environmentOf(act, app.model) });
    return { record: stored ?? inserted, broadcasts: told };
  });
  tell(parts.live, [recordEvent(app, form, record.id, "create"), ...broadcasts]);
  return record;
}

/** Changes some values of a record that was read at `version`. */
export async function updateRecord(
  parts: WriteParts,
  act: Act,
  app: LiveApp,
  form: FormModel,
  id: string,
  change: { readonly version: number; readonly values: SentValues },
): Promise<StoredRecord> {
  allow(parts.policy, act, "update", form);
  const record = await parts.store.write(async (transaction) => {
    await takeKey(transaction, act.claim, act.at);
    return storeUpdate(transaction, parts, act, app, form, id, change);
  });
  tell(parts.live, [recordEvent(app, form, id, "update")]);
  return record;
}

/** As `updateRecord`, inside a transaction: the rules see the record as it is now, not as it was read. */
export async function storeUpdate(
  transaction: StoreTransaction,
  parts: WriteParts,
  act: Act,
  app: LiveApp,
  form: FormModel,
  id: string,
  change: { readonly version: number; readonly values: SentValues },
): Promise<StoredRecord> {
  const current = await reach(transaction, parts.policy, act, "update", app, form, id);
  const denied = fieldProblems(parts.policy, act, form, change.values);
  const reading = { read: transaction, directory: parts.directory };
  const linked = await loadLinked(reading, act, app, form, [{ ...current.values, ...change.values }]);
  const environment = environmentOf(act, app.model);
  const accepted = app.engineOf(form).accept(current.values, change.values, environment, linked);
  if (!accepted.ok) throw new Refusal("validation_failed", {}, [...denied, ...accepted.error]);
  const { values, changed } = accepted.value;
  const problems = [...denied, ...memberProblems(form, values, changed, parts.directory)];
  if (problems.length > 0) throw new Refusal("validation_failed", {}, problems);
  if (changed.length === 0) return current;
  return transaction.update(form, id, { values, changed, basedOn: change.version }, causeOf(act));
}

export async function removeRecord(
  parts: WriteParts,
  act: Act,
  app: LiveApp,
  form: FormModel,
  id: string,
): Promise<void> {
  allow(parts.policy, act, "delete", form);
  await parts.store.write((transaction) => storeRemoval(transaction, parts, act, app, form, id));
  tell(parts.live, [recordEvent(app, form, id, "delete")]);
}

export async function storeRemoval(
  transaction: StoreTransaction,
  parts: WriteParts,
  act: Act,
  app: LiveApp,
  form: FormModel,
  id: string,
): Promise<void> {
  await reach(transaction, parts.policy, act, "delete", app, form, id);
  await transaction.remove(form, id, causeOf(act));
}

export async function restoreRecord(
  parts: WriteParts,
  act: Act,
  app: LiveApp,
  form: FormModel,
  id: string,
): Promise<StoredRecord> {
  allow(parts.policy, act, "delete", form);
  const record = await parts.store.write(async (transaction) => {
    await takeKey(transaction, act.claim, act.at);
    return transaction.restore(form, id, causeOf(act));
  });
  tell(parts.live, [recordEvent(app, form, id, "restore")]);
  return record;
}

/** The record that is to be changed, if it may be: in reach, there, and in no running flow. */
async function reach(
  transaction: StoreTransaction,
  policy: AccessPolicy,
  act: Act,
  operation: RecordOperation,
  app: LiveApp,
  form: FormModel,
  id: string,
): Promise<StoredRecord> {
  const rows = policy.rows(act.who, operation, form);
  const environment = environmentOf(act, app.model);
  const current = await transaction.getForUpdate(form, id, { environment, ...(rows ? { rows } : {}) });
  if (!current || current.deletedAt !== null) throw new Refusal("not_found");
  if (current.flowStatus === "running") throw new Refusal("flow_running");
  return current;
}

export function allow(policy: AccessPolicy, act: Pick<Act, "who">, operation: RecordOperation, form: FormModel): void {
  if (!policy.may(act.who, "read", form)) throw new Refusal("not_found");
  if (!policy.may(act.who, operation, form)) throw new Refusal("forbidden");
}

function fieldProblems(policy: AccessPolicy, act: Act, form: FormModel, sent: SentValues): Problem[] {
  return Object.keys(sent)
    .filter((field) => form.field(field) && !policy.mayField(act.who, "update", form, field))
    .map((field) => problem("read_only", `/values/${field}`));
}

export function recordEvent(app: LiveApp, form: FormModel, record: string, operation: string): Broadcast {
  return { event: { kind: "record", app: app.id, form: form.id, record, operation } };
}

export function tell(live: LiveHub, broadcasts: readonly Broadcast[]): void {
  for (const broadcast of broadcasts) live.publish(broadcast);
}
