import type { Flow } from "@mortise/definition";
import { type Problem, pointer, problem } from "@mortise/kernel";
import type { FlowNodes } from "./types.ts";

/**
 * What is wrong with a flow's course: every node is of a registered type and has an id of its own, the flow begins with
 * its only start and ends with its only end. A course of steps in a row that passes is walked to its end: nothing in
 * it is out of reach. Paths are relative to the flow (`/nodes/2/type`).
 */
export function checkFlow(flow: Flow, nodes: FlowNodes): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const last = flow.nodes.length - 1;
  for (const [index, node] of flow.nodes.entries()) {
    if (seen.has(node.id)) problems.push(problem("duplicate_id", pointer("nodes", index, "id"), { id: node.id }));
    seen.add(node.id);
    const type = nodes.get(node.type);
    if (!type) {
      problems.push(problem("unknown_type", pointer("nodes", index, "type"), { what: "node", type: node.type }));
      continue;
    }
    const expected = index === 0 ? "start" : index === last ? "end" : "step";
    if (type.place === expected) continue;
    if (expected === "start") problems.push(problem("flow_needs_start", pointer("nodes", index)));
    else if (expected === "end") problems.push(problem("flow_needs_end", pointer("nodes", index)));
    else problems.push(problem("misplaced_node", pointer("nodes", index), { node: node.id }));
  }
  if (flow.nodes.length === 0) problems.push(problem("flow_needs_start", "/nodes"));
  return problems;
}
