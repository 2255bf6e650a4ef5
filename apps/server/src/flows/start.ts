import type { Flow, FormModel } from "@mortise/definition";
import type { Environment } from "@mortise/expression";
import { type FlowNodes, step } from "@mortise/flow-engine";
import type { LinkedValues } from "@mortise/form-engine";
import { type IdSource, Refusal } from "@mortise/kernel";
import type { RecordValues, StoreTransaction, WriteCause } from "@mortise/record-store";
import type { LiveApp } from "../apps/live-app.ts";
import type { Directory } from "../identity/directory.ts";
import type { Broadcast } from "../live/hub.ts";
import { storeStep } from "./instance.ts";

/** What flows need beside the document and the record. */
export type FlowParts = { readonly nodes: FlowNodes; readonly directory: Directory; readonly ids: IdSource };

export type NewRecord = { readonly id: string; readonly values: RecordValues };

/** The flow that a new record goes through: the first of its form whose condition holds; none where undefined. */
export function flowFor(
  app: LiveApp,
  form: FormModel,
  values: RecordValues,
  environment: Environment,
  linked?: LinkedValues,
): Flow | undefined {
  return app.model.flowsOf(form.id).find((flow) => app.isFlowFor(flow, form, values, environment, linked));
}

/** Starts a record's flow in the transaction that writes the record. */
export async function startFlow(
  transaction: StoreTransaction,
  parts: FlowParts,
  app: LiveApp,
  form: FormModel,
  flow: Flow,
  record: NewRecord,
  initiator: string,
  cause: WriteCause,
): Promise<readonly Broadcast[]> {
  const result = step(parts.nodes, flow, undefined, { kind: "start" }, flowContext(parts, record.values, initiator));
  if (!result.ok) throw new Refusal(result.error.code, result.error.params, [result.error]);
  const { state } = result.value;
  const facts = {
    id: parts.ids.next(),
    app: app.id,
    appVersion: app.version,
    form: form.id,
    record: record.id,
    flow,
    initiator,
  };
  await transaction.system.flowInstance.insert({
    id: facts.id,
    app: facts.app,
    appVersion: facts.appVersion,
    flow: flow.id,
    form: facts.form,
    record: facts.record,
    status: state.status,
    state,
    version: 1,
    startedBy: initiator,
    startedAt: cause.at,
    updatedAt: cause.at,
  });
  const broadcasts = await storeStep(transaction, facts, result.value, 1, cause.at);
  await transaction.setFlowStatus(form, record.id, state.status, { ...cause, via: "flow" });
  return broadcasts;
}

export function flowContext(parts: FlowParts, values: RecordValues, initiator: string) {
  return {
    values,
    initiator,
    admins: parts.directory.admins(),
    isActive: (member: string) => parts.directory.isActive(member),
    nextId: () => parts.ids.next(),
  };
}
