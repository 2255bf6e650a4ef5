import { createRegistry } from "@mortise/kernel";
import { testFlowNodes } from "@mortise/testing";
import { approveCases } from "./approve.cases.ts";
import { approve } from "./approve.definition.ts";

testFlowNodes(createRegistry("flow nodes", [approve]), [approveCases]);
