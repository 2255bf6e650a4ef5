import type { FlowNodeCases } from "@mortise/flow-engine";
import { approveCases } from "./approve/approve.cases.ts";
import { endCases } from "./end/end.cases.ts";
import { startCases } from "./start/start.cases.ts";

export const flowNodeCases: readonly FlowNodeCases[] = [startCases, approveCases, endCases];
