export { testFlowNodes } from "./flow/test-flow-nodes.ts";
