import { systemFieldOf } from "../functions/people/record.ts";
import { limits } from "../limits.ts";
import type { Logic } from "../types.ts";
import { Decimal, parseDecimal } from "../values/decimal.ts";
import { settle } from "../values/number.ts";
import { pathOf } from "./names.ts";
import { type Complaint, type Node, nowhere } from "./node.ts";

/** Reads JSON Logic into the same tree as a formula. Never throws, whatever the JSON; what is no logic is a hole. */
export function fromLogic(logic: Logic, complaints: Complaint[]): Node {
  return new Reader(complaints).read(logic, 0);
}

class Reader {
  private readonly complaints: Complaint[];
  private nodes = 0;

  constructor(complaints: Complaint[]) {
    this.complaints = complaints;
  }

  read(logic: unknown, depth: number): Node {
    if (depth > limits.depth) return this.hole("formula_too_deep", { limit: limits.depth });
    if (++this.nodes > limits.nodes) {
      if (this.nodes > limits.nodes + 1) return { kind: "hole", span: nowhere };
      return this.hole("formula_too_complex", { limit: limits.nodes });
    }
    if (logic === null || typeof logic === "boolean" || typeof logic === "string") return constant(logic);
    if (typeof logic === "number") {
      return Number.isFinite(logic) ? constant(logic) : this.hole("formula_malformed_logic", { found: String(logic) });
    }
    if (Array.isArray(logic)) {
      return { kind: "list", items: logic.map((item) => this.read(item, depth + 1)), span: nowhere };
    }
    if (typeof logic !== "object") return this.hole("formula_malformed_logic", { found: typeof logic });
    const keys = Object.keys(logic);
    const [operator] = keys;
    if (operator === undefined || keys.length > 1) {
      return this.hole("formula_malformed_logic", { found: `{${keys.join(", ")}}` });
    }
    const given = (logic as { [key: string]: unknown })[operator];
    return this.operation(operator, Array.isArray(given) ? given : [given], depth + 1);
  }

  private operation(operator: string, given: readonly unknown[], depth: number): Node {
    switch (operator) {
      case "var":
        return this.variable(given, depth);
      case "f:PARENT":
        return this.parent(given);
      case "dec":
        return this.decimal(given);
      case "?:":
        return this.call("if", given, depth);
      case "!!":
        return this.negate(this.negate(this.read(given[0], depth)));
      case "!==":
        return this.negate(this.call("===", given, depth));
      case "none":
        return this.negate(this.call("some", given, depth));
      case "<":
      case "<=":
        if (given.length === 3) return this.between(operator, given, depth);
    }
    const field = systemFieldOf.get(operator);
    if (field) return { kind: "field", path: [field], up: 0, span: nowhere };
    return this.call(operator, given, depth);
  }

  private call(operator: string, given: readonly unknown[], depth: number): Node {
    return { kind: "call", operator, args: given.map((one) => this.read(one, depth)), span: nowhere };
  }

  private negate(node: Node): Node {
    return { kind: "call", operator: "!", args: [node], span: nowhere };
  }

  /** `{"<": [1, {"var": "x"}, 5]}` is two comparisons. */
  private between(operator: string, given: readonly unknown[], depth: number): Node {
    const [low, value, high] = given;
    const sides = [this.call(operator, [low, value], depth), this.call(operator, [value, high], depth)];
    return { kind: "call", operator: "and", args: sides, span: nowhere };
  }

  private variable(given: readonly unknown[], depth: number): Node {
    const [name, otherwise] = given;
    const path = pathOf(name);
    if (!path) {
      // A computed name: allowed where the names it can be are written in it, see VARIABLE.
      return { kind: "call", operator: "f:VARIABLE", args: given.map((one) => this.read(one, depth)), span: nowhere };
    }
    const field: Node = { kind: "field", path, up: 0, span: nowhere };
    if (otherwise === undefined) return field;
    return { kind: "call", operator: "f:COALESCE", args: [field, this.read(otherwise, depth)], span: nowhere };
  }

  private parent(given: readonly unknown[]): Node {
    const [name, levels = 1] = given;
    const path = pathOf(name);
    if (!path || typeof levels !== "number" || !Number.isInteger(levels) || levels < 1) {
      return this.hole("formula_malformed_logic", { found: "f:PARENT" });
    }
    return { kind: "field", path, up: levels, span: nowhere };
  }

  private decimal(given: readonly unknown[]): Node {
    const exact = typeof given[0] === "string" ? parseDecimal(given[0]) : undefined;
    const value = exact && settle(exact);
    if (typeof value === "number" || value instanceof Decimal) return { kind: "constant", value, span: nowhere };
    return this.hole("formula_malformed_logic", { found: "dec" });
  }

  private hole(code: Complaint["code"], params: Complaint["params"] = {}): Node {
    this.complaints.push({ code, span: nowhere, params });
    return { kind: "hole", span: nowhere };
  }
}

function constant(value: null | boolean | string | number): Node {
  return { kind: "constant", value, span: nowhere };
}
