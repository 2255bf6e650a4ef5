import { type FlowState, step } from "@mortise/flow-engine";
import { type Problem, Refusal } from "@mortise/kernel";
import type { RecordStore } from "@mortise/record-store";
import type { AppCatalogue } from "../apps/catalogue.ts";
import type { LiveHub } from "../live/hub.ts";
import { type Act, causeOf, environmentOf } from "../records/context.ts";
import { takeKey } from "../records/idempotency.ts";
import { storeStep } from "./instance.ts";
import { type FlowParts, flowContext } from "./start.ts";

export type TaskDecision = { readonly action: string; readonly version: number; readonly comment: string };

/**
 * Somebody decides on a task. Reading, deciding and storing are one transaction: of two decisions at once one is
 * counted, and the other is told who was first.
 *
 * @throws Refusal `not_found`, `task_closed`, `task_changed`, or what the flow's node says
 */
export async function actOnTask(
  parts: FlowParts & { readonly store: RecordStore; readonly apps: AppCatalogue; readonly live: LiveHub },
  act: Act,
  taskId: string,
  decision: TaskDecision,
): Promise<void> {
  const { store, apps, directory } = parts;
  const known = await store.system.flowTask.first({ id: taskId });
  const me = act.who.member;
  const concerns = known && (me.isAdmin || [known.assignee, known.initiator].includes(me.id));
  if (!known || !concerns) throw new Refusal("not_found");
  const started = await store.system.flowInstance.first({ id: known.instance });
  const app = started && (await apps.version(started.app, started.appVersion));
  const flow = app?.model.app.flows?.find((one) => one.id === known.flow);
  const form = app?.model.forms.get(known.form);
  if (!started || !app || !flow || !form) throw new Refusal("not_found");

  const broadcasts = await store.write(async (transaction) => {
    const { system } = transaction;
    await takeKey(transaction, act.claim, act.at);
    // Writing first makes whoever decides at the same time wait, and then see what was decided.
    await system.flowInstance.update({ id: known.instance }, { updatedAt: act.at });
    const task = await system.flowTask.first({ id: taskId });
    const instance = await system.flowInstance.first({ id: known.instance });
    if (!task || !instance) throw new Refusal("not_found");
    if (task.status !== "open") {
      throw new Refusal("task_closed", { by: await decider(task.doneBy, task.instance) });
    }
    if (task.version !== decision.version) throw new Refusal("task_changed");
    // What the flow decides by is the record as it is now.
    const record = await transaction.get(form, task.record, { environment: environmentOf(act, app.model) });
    const result = step(
      parts.nodes,
      flow,
      instance.state as FlowState,
      { kind: "act", task: taskId, action: decision.action, actor: me.id, comment: decision.comment },
      flowContext(parts, record?.values ?? {}, instance.startedBy),
    );
    if (!result.ok) throw refusalOf(result.error);
    const { state } = result.value;
    const moved = await system.flowInstance.update(
      { id: instance.id, version: instance.version },
      { state, status: state.status, version: instance.version + 1, updatedAt: act.at },
    );
    if (moved !== 1) throw new Refusal("task_changed");
    const facts = {
      id: instance.id,
      app: app.id,
      appVersion: app.version,
      form: form.id,
      record: task.record,
      flow,
      initiator: instance.startedBy,
    };
    const last = await system.flowEvent.first({ instance: instance.id }, { order: ["-seq"] });
    const told = await storeStep(transaction, facts, result.value, (last?.seq ?? 0) + 1, act.at);
    if (state.status !== instance.status && record) {
      await transaction.setFlowStatus(form, task.record, state.status, { ...causeOf(act), via: "flow" });
    }
    return told;

    /** A task that was cancelled was made needless by whoever decided its instance last. */
    async function decider(by: string | null, instanceId: string): Promise<string> {
      const acted = by
        ? undefined
        : await system.flowEvent.first({ instance: instanceId, kind: "acted" }, { order: ["-seq"] });
      const id = by ?? acted?.actor ?? "";
      return directory.nameOf(id) ?? id;
    }
  });
  for (const broadcast of broadcasts) parts.live.publish(broadcast);
  parts.live.publish({
    event: { kind: "record", app: app.id, form: form.id, record: known.record, operation: "flow" },
  });

  function refusalOf(one: Problem): Refusal {
    const by = one.code === "task_closed" ? directory.nameOf(String(one.params.by)) : undefined;
    const params = by === undefined ? one.params : { ...one.params, by };
    return new Refusal(one.code, params, [{ ...one, params }]);
  }
}
