import type { Logic } from "../types.ts";
import { Decimal } from "../values/decimal.ts";
import { nameOf } from "./names.ts";
import type { Node } from "./node.ts";

/** JSON Logic of a resolved tree. */
export function logicOf(node: Node): Logic {
  switch (node.kind) {
    case "hole":
      return null;
    case "constant":
      return node.value instanceof Decimal ? { dec: node.value.toString() } : node.value;
    case "field": {
      const name = nameOf(node.path);
      if (node.up === 0 || node.up === "typed") return { var: name };
      return { "f:PARENT": node.up === 1 ? [name] : [name, node.up] };
    }
    case "list":
      return node.items.map(logicOf);
    case "call":
      return { [node.operator]: node.args.map(logicOf) };
  }
}
