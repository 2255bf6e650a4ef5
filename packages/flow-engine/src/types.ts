import type { ElementType, FlowNode, Settings } from "@mortise/definition";
import type { LocalizedText, Problem, Registry, Result } from "@mortise/kernel";

/** Where an instance stands. Plain data: stored as JSON beside the record. */
export type FlowState = {
  readonly status: "running" | "passed" | "rejected";
  /** Index of the current node in the flow's nodes. */
  readonly position: number;
  /** Tasks of the current node, open or not, in the order they were opened. None is open once the flow has ended. */
  readonly tasks: readonly FlowTask[];
};

export type FlowTask = {
  readonly id: string;
  readonly node: string;
  readonly assignee: string;
  readonly status: "open" | "done" | "cancelled";
  /** Why this person: `field:approver`, `initiator`, `fallback:admin`. */
  readonly because: string;
  /** On a task that is done: the act, and who did it (the assignee or an admin of the flow). */
  readonly decision?: { readonly action: string; readonly by: string };
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
  /** The flow came to a node, which opened these tasks. */
  | { readonly kind: "entered"; readonly node: string; readonly tasks: readonly FlowTask[] }
  /** The current node opened more tasks, as people who decide in turn do. */
  | { readonly kind: "opened"; readonly node: string; readonly tasks: readonly FlowTask[] }
  | {
      readonly kind: "acted";
      readonly node: string;
      readonly task: string;
      readonly action: string;
      readonly by: string;
      readonly comment: string;
    }
  /** A task that nobody needs to do any more; `because` is `decided:<task>`: the task whose act decided. */
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

/** Somebody whom a node would ask, and why. */
export type Assignee = { readonly member: string; readonly because: string };

/** What a node says when the flow comes to it, or when somebody acted on one of its tasks. */
export type NodeOutcome =
  /** Open tasks of the node are cancelled, and the flow goes on to the next node. */
  | { readonly do: "next" }
  /**
   * Opens a task for each of these people. The engine leaves out whom the node asks already and who is not active, and
   * turns to the flow's admins where nobody would be left to act.
   */
  | { readonly do: "wait"; readonly assignees: readonly Assignee[] }
  /** Nothing is decided yet. Only an answer to an act, and only while a task of the node is open. */
  | { readonly do: "stay" }
  /** Open tasks are cancelled, and the flow is over. */
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
  /** Somebody acted; `tasks` are the node's tasks with this act counted. A node without `act` goes on at the first act. */
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

/** A refused command changes nothing. */
export type StepResult = Result<FlowStep, Problem>;

/**
 * What a node does with a record and the people around it, as a short story. Used by the contract suite, the gallery
 * and the docs. The initiator is `ann`, the admin `root`; everybody is active who is not in `inactive`.
 */
export type FlowNodeCase = {
  readonly name: string;
  /** Settings of the node under test. */
  readonly node: Settings;
  readonly values?: FlowContext["values"];
  readonly inactive?: readonly string[];
  /** Decisions in order; `on` is whose task it is, `by` (the assignee where absent) who decides. */
  readonly acts?: readonly {
    readonly on: string;
    readonly action: string;
    readonly comment?: string;
    readonly by?: string;
  }[];
  readonly expect: FlowNodeExpectation;
};
export type FlowNodeExpectation =
  /** Whom the node waits for, each with the reason: `["bo", "field:approver"]`. */
  | { readonly waitsFor: readonly (readonly [member: string, because: string])[] }
  /** The flow has gone on, past this node. */
  | { readonly goesOn: true }
  | { readonly ends: "passed" | "rejected" }
  /** The last act is refused with this code. */
  | { readonly refuses: string };
export type FlowNodeCases = { readonly type: string; readonly cases: readonly FlowNodeCase[] };
