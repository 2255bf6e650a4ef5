import { createRegistry } from "@mortise/kernel";
import { testFlowNodes } from "@mortise/testing";
import { startCases } from "./start.cases.ts";
import { start } from "./start.definition.ts";

testFlowNodes(createRegistry("flow nodes", [start]), [startCases]);
