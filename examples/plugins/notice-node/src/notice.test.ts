import { createRegistry } from "@mortise/kernel";
import { testFlowNodes, testProperties } from "@mortise/testing";
import plugin from "./index.ts";
import { noticeCases } from "./notice.cases.ts";
import panels from "./properties.ts";

const nodes = createRegistry("flow nodes", plugin.nodes);
testFlowNodes(nodes, [noticeCases]);
testProperties(nodes, panels.nodes);
