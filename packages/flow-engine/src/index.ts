export {
  defineFlowNode,
  type FlowAction,
  type FlowCommand,
  type FlowContext,
  type FlowEvent,
  type FlowNodes,
  type FlowNodeType,
  type FlowState,
  type FlowStep,
  type FlowTask,
  type NodeOutcome,
} from "./types.ts";
