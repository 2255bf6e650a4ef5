import { entryOfOperator } from "../functions/catalogue.ts";
import { systemFieldOf } from "../functions/people/record.ts";
import type { Scope } from "../types.ts";
import type { Node } from "./node.ts";

/**
 * Turns names as people type them into JSON Logic's: labels become ids; inside a list function, names below the list
 * become the row's own, and all others are marked with how many rows further out they are. `ITEM()` is the row itself.
 */
export function resolve(node: Node, scope: Scope | undefined): Node {
  return resolveIn(node, scope, []);
}

/** Paths of the lists whose rows surround a place, outermost first; undefined for a list that is no field. */
type Rows = readonly (readonly string[] | undefined)[];

function resolveIn(node: Node, scope: Scope | undefined, rows: Rows): Node {
  switch (node.kind) {
    case "constant":
    case "hole":
      return node;
    case "list":
      return { ...node, items: node.items.map((item) => resolveIn(item, scope, rows)) };
    case "field":
      return node.up === "typed" ? resolveField(node, scope, rows) : node;
    case "call":
      return resolveCall(node, scope, rows);
  }
}

function resolveField(node: Node & { kind: "field" }, scope: Scope | undefined, rows: Rows): Node {
  const [first] = node.path;
  for (let level = rows.length - 1; level >= 0; level--) {
    if (rows[level] === reduction && (first === "current" || first === "accumulator")) {
      return { ...node, up: rows.length - 1 - level };
    }
  }
  const path = pathOf(node.path, scope);
  for (let level = rows.length - 1; level >= 0; level--) {
    const list = rows[level];
    if (list && list !== reduction && path.length > list.length && list.every((part, index) => path[index] === part)) {
      return { ...node, path: path.slice(list.length), up: rows.length - 1 - level };
    }
  }
  return { ...node, path, up: rows.length };
}

/** An id wins over a label, so that a label made to look like an id changes nothing. */
function pathOf(typed: readonly string[], scope: Scope | undefined): readonly string[] {
  if (!scope || scope.typeOf(typed) !== undefined) return typed;
  return scope.resolveLabel?.(typed) ?? typed;
}

/** Marks the row of a reduction, in which only `current` and `accumulator` are the row's own. */
const reduction: readonly string[] = ["current"];

function resolveCall(node: Node & { kind: "call" }, scope: Scope | undefined, rows: Rows): Node {
  if (node.operator === "f:ITEM" && node.args.length === 0) {
    return { kind: "field", path: rows.at(-1) === reduction ? ["current"] : [], up: 0, span: node.span };
  }
  const field = systemFieldOf.get(node.operator);
  if (field) return { kind: "field", path: [field], up: rows.length, span: node.span };
  if (node.operator === "in" && node.args.length > 2) {
    const [value, ...items] = node.args as [Node, ...Node[]];
    const start = items[0]?.span.start ?? node.span.start;
    const list: Node = { kind: "list", items, span: { start, end: items.at(-1)?.span.end ?? node.span.end } };
    return resolveCall({ ...node, args: [value, list] }, scope, rows);
  }
  if (node.operator === "in" && node.args[1]?.kind === "constant") {
    const [value, only] = node.args as [Node, Node];
    return resolveCall({ ...node, args: [value, { kind: "list", items: [only], span: only.span }] }, scope, rows);
  }
  const entry = entryOfOperator(node.operator);
  const args: Node[] = [];
  for (const [index, argument] of node.args.entries()) {
    const isBody = entry?.params[index]?.kind === "body";
    const row = entry?.name === "REDUCE" ? reduction : args[0] && listPath(args[0], rows);
    args.push(resolveIn(argument, scope, isBody ? [...rows, row] : rows));
  }
  return { ...node, args };
}

const keepsRows = new Set(["filter", "f:SORT", "f:UNIQUE", "f:COMPACT"]);

/** The path from the record of the list that a node is, or is drawn from. */
function listPath(node: Node, rows: Rows): readonly string[] | undefined {
  if (node.kind === "call") {
    const first = node.args[0];
    return keepsRows.has(node.operator) && first ? listPath(first, rows) : undefined;
  }
  if (node.kind !== "field" || typeof node.up !== "number") return undefined;
  if (node.up >= rows.length) return node.path;
  const outer = rows[rows.length - 1 - node.up];
  return outer && outer !== reduction ? [...outer, ...node.path] : undefined;
}
