import type { FlowNodeType } from "@mortise/flow-engine";
import { approve } from "./approve/approve.definition.ts";
import { end } from "./end/end.definition.ts";
import { start } from "./start/start.definition.ts";

/** Built-in flow nodes, in the order in which a palette shows them. */
export const flowNodes: readonly FlowNodeType[] = [start, approve, end];
