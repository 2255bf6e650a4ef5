export { replay } from "./apply.ts";
export { adminFallback } from "./assign.ts";
export { checkFlow } from "./check-flow.ts";
export { maxWalk, step } from "./step.ts";
export {
  type Assignee,
  defineFlowNode,
  type FlowAction,
  type FlowCommand,
  type FlowContext,
  type FlowEvent,
  type FlowNodeCase,
  type FlowNodeCases,
  type FlowNodeExpectation,
  type FlowNodes,
  type FlowNodeType,
  type FlowState,
  type FlowStep,
  type FlowTask,
  type NodeOutcome,
  type StepResult,
} from "./types.ts";
