import { charts } from "@mortise/charts/definitions";
import type { Vocabulary } from "@mortise/definition";
import { fieldTypes } from "@mortise/fields/definitions";
import { flowNodes } from "@mortise/flow-nodes/definitions";
import { createRegistry } from "@mortise/kernel";

/** Everything that documents may name here. */
export const vocabulary: Vocabulary = {
  fields: createRegistry("fields", fieldTypes),
  nodes: createRegistry("nodes", flowNodes),
  charts: createRegistry("charts", charts),
};
