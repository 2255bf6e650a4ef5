import type { Typed } from "./check/typed.ts";
import { treeOf } from "./compile.ts";
import type { Compiled } from "./types.ts";

/** Rows that a list is taken to have, where nothing is known of it. */
const assumedRows = 50;

/**
 * Roughly how many steps an evaluation takes: one for each operator, name and constant, those within a list function
 * once for each row of a list of 50. For warnings in an editor, and for deciding what to compute ahead.
 */
export function costOf(compiled: Compiled): number {
  return cost(treeOf(compiled));
}

function cost(node: Typed): number {
  switch (node.kind) {
    case "constant":
    case "field":
      return 1;
    case "list":
      return node.items.reduce((sum, item) => sum + cost(item), 1);
    case "call":
      return node.args.reduce((sum, arg, index) => {
        const isBody = node.entry.params[index]?.kind === "body";
        return sum + cost(arg) * (isBody ? assumedRows : 1);
      }, 1);
  }
}
