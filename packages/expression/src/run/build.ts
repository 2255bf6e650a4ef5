import type { Typed } from "../check/typed.ts";
import type { Environment } from "../types.ts";
import { FormulaError } from "../values/error.ts";
import type { Inner } from "../values/value.ts";
import { applyEagerly } from "./arguments.ts";
import { Frame, type Run } from "./frame.ts";
import { readField, type Slots } from "./read.ts";

/** Turns a checked tree into closures, once; evaluating it afterwards looks nothing up. */
export function build(tree: Typed): (data: unknown, environment: Environment) => Inner {
  const slots = slotsOf(tree);
  const run = buildNode(tree, slots);
  const count = slots.size;
  return (data, environment) => run(new Frame(data, environment, undefined, count));
}

function buildNode(node: Typed, slots: Slots): Run {
  switch (node.kind) {
    case "constant": {
      const { value } = node;
      return () => value;
    }
    case "field":
      return readField(node, slots);
    case "list":
      return buildList(node.items.map((item) => buildNode(item, slots)));
    case "call": {
      const args = node.args.map((arg) => buildNode(arg, slots));
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

/** Fields of the record that are read in more than one place, as a decision list reads its inputs. */
function slotsOf(tree: Typed): Slots {
  const counts = new Map<string, number>();
  const visit = (node: Typed, rows: number): void => {
    if (node.kind === "field") {
      const key = node.up === rows ? JSON.stringify(node.path) : undefined;
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    } else if (node.kind === "list") {
      for (const item of node.items) visit(item, rows);
    } else if (node.kind === "call") {
      for (const [index, arg] of node.args.entries()) {
        const isBody = node.entry.params[index]?.kind === "body";
        visit(arg, isBody ? rows + 1 : rows);
      }
    }
  };
  visit(tree, 0);
  const repeated = [...counts].filter(([, count]) => count > 1);
  return new Map(repeated.map(([key], index) => [key, index]));
}
