import type { Flow } from "@mortise/definition";
import { exhaustive } from "@mortise/kernel";
import type { FlowEvent, FlowState, FlowTask } from "./types.ts";

/** The only way a state changes: `step` makes events and applies them, `replay` applies stored ones. */
export function applyEvent(flow: Flow, state: FlowState | undefined, event: FlowEvent): FlowState {
  if (event.kind === "started") return { status: "running", position: 0, tasks: [] };
  if (!state) throw new Error(`flow "${flow.id}": history does not begin with a start`);
  switch (event.kind) {
    case "entered":
      return { ...state, position: positionOf(flow, event.node), tasks: event.tasks };
    case "opened":
      return { ...state, tasks: [...state.tasks, ...event.tasks] };
    case "acted":
      return changeTask(state, event.task, { status: "done", decision: { action: event.action, by: event.by } });
    case "cancelled":
      return changeTask(state, event.task, { status: "cancelled" });
    case "ended":
      return { ...state, status: event.outcome };
    default:
      return exhaustive(event, "flow event");
  }
}

/** The state that a recorded history leads to. Expects the flow in the version that the history was recorded on. */
export function replay(flow: Flow, events: readonly FlowEvent[]): FlowState | undefined {
  return events.reduce<FlowState | undefined>((state, event) => applyEvent(flow, state, event), undefined);
}

function changeTask(state: FlowState, id: string, change: Partial<FlowTask>): FlowState {
  return { ...state, tasks: state.tasks.map((task) => (task.id === id ? { ...task, ...change } : task)) };
}

function positionOf(flow: Flow, node: string): number {
  const position = flow.nodes.findIndex((one) => one.id === node);
  if (position === -1) throw new Error(`flow "${flow.id}": history names a node "${node}" that the flow does not have`);
  return position;
}
