import type { Vocabulary } from "@mortise/definition";
import { fieldTypes } from "@mortise/fields/definitions";
import { createRegistry } from "@mortise/kernel";

/**
 * What documents may name, as far as the workspace reads them. Nodes and charts are left out: flows are walked by the
 * server, and charts are drawn from their own registry with the first dashboard.
 */
export const vocabulary: Vocabulary = {
  fields: createRegistry("fields", fieldTypes),
  nodes: createRegistry("nodes"),
  charts: createRegistry("charts"),
};
