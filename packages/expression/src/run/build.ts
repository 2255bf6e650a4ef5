import type { Typed } from "../check/typed.ts";
import { FormulaError } from "../values/error.ts";
import type { Inner } from "../values/value.ts";
import { applyEagerly } from "./arguments.ts";
import type { Run } from "./frame.ts";
import { readField } from "./read.ts";

/** Turns a checked tree into closures, once; evaluating it afterwards looks nothing up. */
export function build(node: Typed): Run {
  switch (node.kind) {
    case "constant": {
      const { value } = node;
      return () => value;
    }
    case "field":
      return readField(node);
    case "list":
      return buildList(node.items.map(build));
    case "call": {
      const args = node.args.map(build);
      return node.entry.build ? node.entry.build(args, node.args) : applyEagerly(node.entry, args);
    }
  }
}

function buildList(items: readonly Run[]): Run {
  return (frame) => {
    const values: Inner[] = [];
    for (const item of items) {
      const value = item(frame);
      if (value instanceof FormulaError) return value;
      values.push(value);
    }
    return values;
  };
}
