import { createRegistry } from "@mortise/kernel";
import { testFlowNodes } from "@mortise/testing";
import { endCases } from "./end.cases.ts";
import { end } from "./end.definition.ts";

testFlowNodes(createRegistry("flow nodes", [end]), [endCases]);
