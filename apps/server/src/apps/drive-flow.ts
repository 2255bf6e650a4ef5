import type { Flow, FormModel } from "@mortise/definition";
import { type FlowState, step } from "@mortise/flow-engine";
import type { RecordValues, StoreTransaction, WriteCause } from "@mortise/record-store";
import { storeStep } from "../flows/instance.ts";
import { type FlowParts, flowContext } from "../flows/start.ts";
import type { LiveApp } from "./live-app.ts";

const mostActs = 100;

/**
 * Walks a sample record's flow to its end: everybody who is asked approves, or the first one refuses. What an act is
 * worth is its tone, which its node type says; the words in it are the sample's.
 */
export async function driveFlow(
  transaction: StoreTransaction,
  parts: FlowParts,
  app: LiveApp,
  record: { readonly id: string; readonly form: FormModel; readonly values: RecordValues },
  flow: Flow,
  outcome: "passed" | "rejected",
  cause: WriteCause,
): Promise<void> {
  const { system } = transaction;
  const instance = await system.flowInstance.first({ record: record.id, flow: flow.id });
  if (!instance) return;
  const tone = outcome === "passed" ? "positive" : "negative";
  const facts = {
    id: instance.id,
    app: app.id,
    appVersion: app.version,
    form: record.form.id,
    record: record.id,
    flow,
    initiator: instance.startedBy,
  };
  let state = instance.state as FlowState;
  let seq = (await system.flowEvent.count({ instance: instance.id })) + 1;
  for (let acts = 0; acts < mostActs && state.status === "running"; acts += 1) {
    const task = state.tasks.find((one) => one.status === "open");
    const node = flow.nodes.find((one) => one.id === task?.node);
    const action =
      node &&
      parts.nodes
        .get(node.type)
        ?.actions(node)
        .find((one) => one.tone === tone);
    if (!task || !action) break;
    const result = step(
      parts.nodes,
      flow,
      state,
      { kind: "act", task: task.id, action: action.id, actor: task.assignee, comment: action.needsComment ? "—" : "" },
      flowContext(parts, record.values, instance.startedBy),
    );
    if (!result.ok) break;
    await storeStep(transaction, facts, result.value, seq, cause.at);
    seq += result.value.events.length;
    state = result.value.state;
  }
  await system.flowInstance.update({ id: instance.id }, { state, status: state.status, version: seq });
  if (state.status !== "running") {
    await transaction.setFlowStatus(record.form, record.id, state.status, { ...cause, via: "flow" });
  }
}
