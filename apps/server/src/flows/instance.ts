import type { Flow } from "@mortise/definition";
import type { FlowEvent, FlowStep } from "@mortise/flow-engine";
import type { StoreTransaction } from "@mortise/record-store";
import type { Broadcast } from "../live/hub.ts";

/** What stays the same about an instance from start to end. */
export type InstanceFacts = {
  readonly id: string;
  readonly app: string;
  readonly appVersion: number;
  readonly form: string;
  readonly record: string;
  readonly flow: Flow;
  readonly initiator: string;
};

/**
 * Stores the events and tasks of a step.
 *
 * @param firstSeq number of the first of the events within the instance
 * @returns whom to tell
 */
export async function storeStep(
  { system }: StoreTransaction,
  facts: InstanceFacts,
  step: FlowStep,
  firstSeq: number,
  at: number,
): Promise<readonly Broadcast[]> {
  await system.flowEvent.insert(
    ...step.events.map((event, index) => ({
      instance: facts.id,
      seq: firstSeq + index,
      kind: event.kind,
      at,
      actor: "by" in event ? event.by : null,
      event,
    })),
  );
  const broadcasts: Broadcast[] = [];
  for (const event of step.events) broadcasts.push(...(await storeTasks({ system }, facts, event, at)));
  return broadcasts;
}

async function storeTasks(
  { system }: Pick<StoreTransaction, "system">,
  facts: InstanceFacts,
  event: FlowEvent,
  at: number,
): Promise<Broadcast[]> {
  switch (event.kind) {
    case "entered":
    case "opened": {
      await system.flowTask.insert(
        ...event.tasks.map((task) => ({
          id: task.id,
          instance: facts.id,
          app: facts.app,
          form: facts.form,
          record: facts.record,
          flow: facts.flow.id,
          node: task.node,
          assignee: task.assignee,
          initiator: facts.initiator,
          because: task.because,
          status: "open" as const,
          version: 1,
          openedAt: at,
        })),
      );
      return event.tasks.map((task) => ({ event: told(task.id, "open"), to: [task.assignee, facts.initiator] }));
    }
    case "acted": {
      const { by, action, comment } = event;
      const done = { status: "done" as const, version: 2, doneAt: at, doneBy: by, decision: action, comment };
      await system.flowTask.update({ id: event.task }, done);
      return [{ event: told(event.task, "done"), to: [by, facts.initiator] }];
    }
    case "cancelled": {
      const task = await system.flowTask.first({ id: event.task });
      await system.flowTask.update({ id: event.task }, { status: "cancelled", version: 2, doneAt: at });
      return task ? [{ event: told(event.task, "cancelled"), to: [task.assignee] }] : [];
    }
    default:
      return [];
  }
}

function told(task: string, status: string) {
  return { kind: "task" as const, task, status };
}
