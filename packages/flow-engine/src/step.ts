/**
 * The flow engine. `step` takes where an instance stands and what happened, and gives where it stands next together
 * with the events to be stored in the same transaction; `replay` gives the state back from the events alone.
 *
 * Nothing is read from the machine: values, people and ids come in with the context. Nothing is changed in place: a
 * refused command leaves everything as it was.
 *
 * What always holds: a running instance has an open task, an ended one has none; each task is closed once, by an act or
 * by the decision that made it needless; at most `maxWalk` nodes are walked in a step.
 */
import type { Flow, FlowNode } from "@mortise/definition";
import { err, exhaustive, ok, type Problem, pointer, problem, type Result } from "@mortise/kernel";
import { applyEvent } from "./apply.ts";
import { openTasks } from "./assign.ts";
import type {
  FlowCommand,
  FlowContext,
  FlowEvent,
  FlowNodes,
  FlowNodeType,
  FlowState,
  FlowTask,
  NodeOutcome,
  StepResult,
} from "./types.ts";

/** Nodes that one step may walk, so that no flow can hold a transaction for ever. */
export const maxWalk = 1_000;

type Act = Extract<FlowCommand, { readonly kind: "act" }>;

/**
 * @param state undefined for an instance that is to be started
 * @throws Error for a start of a running instance or an act on one that was never started, and for a node type that
 * breaks its contract: faults of a program, not of a person
 */
export function step(
  nodes: FlowNodes,
  flow: Flow,
  state: FlowState | undefined,
  command: FlowCommand,
  context: FlowContext,
): StepResult {
  const run = new Run(nodes, flow, state, context);
  switch (command.kind) {
    case "start":
      if (state) throw new Error(`flow "${flow.id}": an instance can be started only once`);
      return run.start();
    case "act":
      if (!state) throw new Error(`flow "${flow.id}": an act on an instance that was never started`);
      return run.act(state, command);
    default:
      return exhaustive(command, "flow command");
  }
}

/** One step under way: the events so far and the state that they lead to. */
class Run {
  readonly #nodes: FlowNodes;
  readonly #flow: Flow;
  readonly #context: FlowContext;
  readonly #events: FlowEvent[] = [];
  #state: FlowState | undefined;

  constructor(nodes: FlowNodes, flow: Flow, state: FlowState | undefined, context: FlowContext) {
    this.#nodes = nodes;
    this.#flow = flow;
    this.#state = state;
    this.#context = context;
  }

  start(): StepResult {
    this.#happen({ kind: "started", by: this.#context.initiator });
    return this.#walkFrom(0);
  }

  act(before: FlowState, act: Act): StepResult {
    const task = before.tasks.find((one) => one.id === act.task);
    if (before.status !== "running" || task?.status !== "open") {
      return err(problem("task_closed", "/task", { by: decider(before, task) }));
    }
    if (act.actor !== task.assignee && !this.#context.admins.includes(act.actor)) {
      return err(problem("not_assignee", "/task"));
    }
    const found = this.#nodeAt(before.position);
    if (!found.ok) return found;
    const { node, type } = found.value;
    const action = type.actions(node).find((one) => one.id === act.action);
    if (!action) return err(problem("unknown_action", "/action", { action: act.action }));
    if (action.needsComment && act.comment.trim() === "") return err(problem("comment_required", "/comment"));

    this.#happen({
      kind: "acted",
      node: node.id,
      task: task.id,
      action: act.action,
      by: act.actor,
      comment: act.comment,
    });
    const { tasks } = this.#current();
    const counted = tasks.find((one) => one.id === task.id) ?? task;
    const outcome = type.act?.(node, { action: act.action, task: counted }, tasks, this.#context) ?? { do: "next" };
    return this.#afterAct(node, task, outcome);
  }

  #afterAct(node: FlowNode, decided: FlowTask, outcome: NodeOutcome): StepResult {
    switch (outcome.do) {
      case "wait": {
        const tasks = openTasks(node.id, outcome.assignees, this.#current().tasks, this.#context);
        if (tasks.length > 0) this.#happen({ kind: "opened", node: node.id, tasks });
        return this.#done();
      }
      case "stay":
        if (this.#openTasks().length === 0) throw new Error(`node type "${node.type}" stays although no task is open`);
        return this.#done();
      case "next":
        this.#cancelRest(decided);
        return this.#walkFrom(this.#current().position + 1);
      case "end":
        this.#cancelRest(decided);
        return this.#end(outcome.outcome);
      default:
        return exhaustive(outcome, "node outcome");
    }
  }

  /** Enters node after node until one waits or the flow is over. */
  #walkFrom(first: number): StepResult {
    for (let position = first; position < first + maxWalk; position++) {
      const found = this.#nodeAt(position);
      if (!found.ok) return found;
      const { node, type } = found.value;
      const outcome = type.enter(node, this.#context);
      const tasks = outcome.do === "wait" ? openTasks(node.id, outcome.assignees, [], this.#context) : [];
      this.#happen({ kind: "entered", node: node.id, tasks });
      switch (outcome.do) {
        case "wait":
          return this.#done();
        case "end":
          return this.#end(outcome.outcome);
        case "stay":
          throw new Error(`node type "${node.type}" stays although nobody has acted`);
        case "next":
          break;
        default:
          return exhaustive(outcome, "node outcome");
      }
    }
    return err(problem("limit_exceeded", "/nodes", { what: this.#flow.id, limit: maxWalk }));
  }

  #nodeAt(position: number): Result<{ readonly node: FlowNode; readonly type: FlowNodeType }, Problem> {
    const node = this.#flow.nodes[position];
    if (!node) return err(problem("unreachable_flow", "/nodes"));
    const type = this.#nodes.get(node.type);
    if (!type) {
      return err(problem("unknown_type", pointer("nodes", position, "type"), { what: "node", type: node.type }));
    }
    return ok({ node, type });
  }

  #cancelRest(decided: FlowTask): void {
    for (const task of this.#openTasks()) {
      this.#happen({ kind: "cancelled", node: task.node, task: task.id, because: `decided:${decided.id}` });
    }
  }

  #end(outcome: "passed" | "rejected"): StepResult {
    this.#happen({ kind: "ended", outcome });
    return this.#done();
  }

  #done(): StepResult {
    return ok({ state: this.#current(), events: this.#events });
  }

  #happen(event: FlowEvent): void {
    this.#events.push(event);
    this.#state = applyEvent(this.#flow, this.#state, event);
  }

  #current(): FlowState {
    if (!this.#state) throw new Error(`flow "${this.#flow.id}": nothing has happened yet`);
    return this.#state;
  }

  #openTasks(): readonly FlowTask[] {
    return this.#current().tasks.filter((task) => task.status === "open");
  }
}

/** Who made the task needless, as far as the state knows; the caller puts names to ids. */
function decider(state: FlowState, task: FlowTask | undefined): string {
  const own = task?.decision ?? state.tasks.findLast((one) => one.decision)?.decision;
  return own?.by ?? "—";
}
