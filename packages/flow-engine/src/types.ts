import type { ElementType, Flow, FlowNode, Settings } from "@mortise/definition";
import type { LocalizedText, Problem, Registry } from "@mortise/kernel";

/** Where an instance stands. Plain data: stored as JSON beside the record. */
export type FlowState = {
  readonly status: "running" | "passed" | "rejected";
  /** Index of the current node in the flow's nodes. */
  readonly position: number;
  /** Open tasks of the current node. */
  readonly tasks: readonly FlowTask[];
};

export type FlowTask = {
  readonly id: string;
  readonly node: string;
  readonly assignee: string;
  readonly status: "open" | "done" | "cancelled";
  /** Why this person: `field:approver`, `initiator`, `fallback:admin`. */
  readonly because: string;
};

/** What happens to an instance from outside. */
export type FlowCommand =
  | { readonly kind: "start" }
  | {
      readonly kind: "act";
      readonly task: string;
      readonly action: string;
      readonly actor: string;
      readonly comment: string;
    };

/** What happened; append-only. `replay(flow, events)` gives the stored state. */
export type FlowEvent =
  | { readonly kind: "started"; readonly by: string }
  | { readonly kind: "entered"; readonly node: string; readonly tasks: readonly FlowTask[] }
  | {
      readonly kind: "acted";
      readonly node: string;
      readonly task: string;
      readonly action: string;
      readonly by: string;
      readonly comment: string;
    }
  | { readonly kind: "cancelled"; readonly node: string; readonly task: string; readonly because: string }
  | { readonly kind: "ended"; readonly outcome: "passed" | "rejected" };

/** Everything a step may know; time, people and ids come in from outside. */
export type FlowContext = {
  /** Values of the record that the flow is about. */
  readonly values: { readonly [field: string]: unknown };
  readonly initiator: string;
  /** Members that may decide where nobody else is found; never empty. */
  readonly admins: readonly string[];
  /** Whether a member exists and is active. */
  isActive(member: string): boolean;
  nextId(): string;
};

/** What a step gives: the next state, and what is to be stored with it in one transaction. */
export type FlowStep = { readonly state: FlowState; readonly events: readonly FlowEvent[] };

/** An act that a task offers. */
export type FlowAction = {
  readonly id: string;
  readonly label: LocalizedText;
  readonly tone: "positive" | "negative" | "neutral";
  readonly needsComment: boolean;
};

/** What a node says when the flow comes to it, or when somebody acted on one of its tasks. */
export type NodeOutcome =
  | { readonly do: "next" }
  | { readonly do: "wait"; readonly assignees: readonly { readonly member: string; readonly because: string }[] }
  | { readonly do: "stay" }
  | { readonly do: "end"; readonly outcome: "passed" | "rejected" };

/** A kind of flow node. Built-in ones live in `packages/flow-nodes`; a plug-in fulfils the same contract. */
export interface FlowNodeType<S extends Settings = Settings> extends ElementType<FlowNode & S> {
  /** Where it may stand: a flow begins with one `start`, ends with one `end`, and has steps between. */
  readonly place: "start" | "step" | "end";
  /** Settings of a new node of this type. */
  initial?(): S;
  /** Acts its tasks offer; none for a node that makes no tasks. */
  actions(node: FlowNode & S): readonly FlowAction[];
  /** The flow has come to this node. */
  enter(node: FlowNode & S, context: FlowContext): NodeOutcome;
  /** Somebody acted; `tasks` are the node's tasks with this act counted. */
  act?(
    node: FlowNode & S,
    act: { readonly action: string; readonly task: FlowTask },
    tasks: readonly FlowTask[],
    context: FlowContext,
  ): NodeOutcome;
}

export function defineFlowNode<S extends Settings>(type: FlowNodeType<S>): FlowNodeType {
  return type as unknown as FlowNodeType;
}

export type FlowNodes = Registry<FlowNodeType>;

export type StepResult =
  | { readonly ok: true; readonly value: FlowStep }
  | { readonly ok: false; readonly error: Problem };
export type Step = (
  nodes: FlowNodes,
  flow: Flow,
  state: FlowState | undefined,
  command: FlowCommand,
  context: FlowContext,
) => StepResult;
