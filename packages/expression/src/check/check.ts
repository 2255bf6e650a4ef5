import { entryOfOperator } from "../functions/catalogue.ts";
import type { FunctionEntry, Param } from "../functions/entry.ts";
import { namesWithin } from "../functions/json-logic/names.ts";
import { limits } from "../limits.ts";
import { pathOf } from "../syntax/names.ts";
import type { Complaint, ConstantValue, Node, Span } from "../syntax/node.ts";
import type { Scope, ValueType } from "../types.ts";
import { Decimal } from "../values/decimal.ts";
import { adaptConstant, misfit, wantedType } from "./parameters.ts";
import { suggestFunction } from "./suggest.ts";
import { commonType, itemType, listOf, type Typed, types } from "./typed.ts";

export type Checked = {
  readonly tree: Typed;
  readonly complaints: readonly Complaint[];
  readonly dependencies: readonly (readonly string[])[];
  readonly isVolatile: boolean;
};

/** What `var` means inside the body of a list function. */
type RowScope = {
  /** Path of the list from the record, where the list is a field or drawn from one. */
  readonly origin: readonly string[] | undefined;
  readonly item: ValueType;
  /** In a reduction the row is under `current`, the result so far under `accumulator`. */
  readonly accumulator?: ValueType;
};

/** Binds names, finds functions and gives every part its type. */
export function check(node: Node, scope: Scope, isStrict: boolean): Checked {
  const checker = new Checker(scope, isStrict);
  const tree = checker.check(node, []);
  return {
    tree,
    complaints: checker.complaints,
    dependencies: [...checker.dependencies.values()],
    isVolatile: checker.isVolatile,
  };
}

class Checker {
  readonly complaints: Complaint[] = [];
  readonly dependencies = new Map<string, readonly string[]>();
  isVolatile = false;
  private nodes = 0;
  private depth = 0;
  private readonly scope: Scope;
  private readonly isStrict: boolean;

  constructor(scope: Scope, isStrict: boolean) {
    this.scope = scope;
    this.isStrict = isStrict;
  }

  check(node: Node, rows: readonly RowScope[]): Typed {
    if (++this.nodes > limits.nodes) {
      if (this.nodes === limits.nodes + 1) {
        this.complain("formula_too_complex", node.span, { limit: limits.nodes });
      }
      return unknown(node.span);
    }
    if (this.depth >= limits.depth) {
      this.complain("formula_too_deep", node.span, { limit: limits.depth });
      this.nodes = limits.nodes + 1;
      return unknown(node.span);
    }
    this.depth++;
    const typed = this.checkKind(node, rows);
    this.depth--;
    return typed;
  }

  private checkKind(node: Node, rows: readonly RowScope[]): Typed {
    switch (node.kind) {
      case "constant":
        return { kind: "constant", value: node.value, type: typeOfConstant(node.value), span: node.span };
      case "hole":
        return unknown(node.span);
      case "field":
        return this.field(node.path, node.up === "typed" ? rows.length : node.up, rows, node.span);
      case "list": {
        const items = node.items.map((item) => this.check(item, rows));
        return { kind: "list", items, type: listOf(commonType(items.map((item) => item.type))), span: node.span };
      }
      case "call": {
        const entry = entryOfOperator(node.operator);
        if (!entry) {
          for (const argument of node.args) this.check(argument, rows);
          return this.unknownFunction(node.operator, node.span);
        }
        return this.call(entry, node.args, rows, node.span);
      }
    }
  }

  private field(path: readonly string[], up: number, rows: readonly RowScope[], span: Span): Typed {
    const row = up < rows.length ? rows[rows.length - 1 - up] : undefined;
    if (up > rows.length) {
      this.complain("formula_unknown_name", span, { name: path.join(".") });
      return unknown(span);
    }
    if (row) {
      const { type, absolute } = this.rowField(path, row, span);
      if (absolute) this.depend(absolute);
      const base = { kind: "field", path, up, type, absolute, isRoot: false, span } as const;
      const part = row.accumulator ? path[0] : undefined;
      return part === "current" || part === "accumulator" ? { ...base, reduction: part } : base;
    }
    const type = this.scope.typeOf(path);
    if (type === undefined) {
      this.complain("formula_unknown_name", span, { name: path.join(".") });
      return unknown(span);
    }
    this.depend(path);
    return { kind: "field", path, up, type, absolute: path, isRoot: true, span };
  }

  private rowField(
    path: readonly string[],
    row: RowScope,
    span: Span,
  ): { type: ValueType; absolute: readonly string[] | undefined } {
    if (row.accumulator) {
      if (path[0] === "accumulator") {
        return { type: path.length === 1 ? row.accumulator : types.any, absolute: undefined };
      }
      if (path[0] !== "current") return { type: types.any, absolute: undefined };
      return this.rowField(path.slice(1), { origin: row.origin, item: row.item }, span);
    }
    if (path.length === 0) return { type: row.item, absolute: undefined };
    if (row.origin === undefined) return { type: types.any, absolute: undefined };
    const absolute = [...row.origin, ...path];
    const type = this.scope.typeOf(absolute);
    if (type === undefined) {
      this.complain("formula_unknown_name", span, { name: absolute.join(".") });
      return { type: types.any, absolute: undefined };
    }
    return { type: itemType(type), absolute };
  }

  private call(entry: FunctionEntry, given: readonly Node[], rows: readonly RowScope[], span: Span): Typed {
    if (entry.isVolatile) this.isVolatile = true;
    const args: Typed[] = [];
    for (const [index, node] of given.entries()) {
      const param = paramAt(entry, index);
      const inner = param?.kind === "body" && args[0] ? [...rows, this.rowScope(entry, args[0], given, rows)] : rows;
      args.push(this.argument(param, this.check(node, inner)));
    }
    this.checkCount(entry, given.length, span);
    if (entry.readsNames) this.dependOnNames(args, rows);
    const checked = entry.check
      ? entry.check(args, { isStrict: this.isStrict, complain: (complaint) => this.complaints.push(complaint) })
      : args;
    const type = typeof entry.returns === "function" ? entry.returns(checked) : entry.returns;
    return { kind: "call", entry, args: checked, type, span };
  }

  private argument(param: Param | undefined, node: Typed): Typed {
    if (!param) return node;
    const adapted = adaptConstant(node, wantedType(param));
    const code = misfit(param, adapted, this.isStrict);
    if (code && !(node.kind === "constant" && !this.isStrict)) {
      this.complain(code, node.span, { actual: adapted.type.kind, parameter: param.name });
    }
    if (param.options && adapted.kind === "constant" && typeof adapted.value === "string") {
      if (!param.options.includes(adapted.value.toLowerCase())) {
        this.complain("formula_unknown_option", node.span, {
          found: adapted.value,
          options: param.options.join(", "),
        });
      }
    }
    return adapted;
  }

  private rowScope(entry: FunctionEntry, list: Typed, given: readonly Node[], rows: readonly RowScope[]): RowScope {
    const scope = { origin: originOf(list), item: itemType(list.type) };
    if (entry.name !== "REDUCE") return scope;
    // Checked here only for its type; the argument itself is checked in its turn.
    const initial = given[2];
    const silent = new Checker(this.scope, this.isStrict);
    return { ...scope, accumulator: initial ? widen(silent.check(initial, rows).type) : types.any };
  }

  private checkCount(entry: FunctionEntry, count: number, span: Span): void {
    const least = entry.params.filter((param) => !param.optional && !param.repeats).length;
    const most = entry.params.at(-1)?.repeats ? Number.POSITIVE_INFINITY : entry.params.length;
    if (count < least) {
      this.complain("formula_too_few_arguments", span, { function: entry.name, least, count });
    } else if (count > most) {
      this.complain("formula_too_many_arguments", span, { function: entry.name, most, count });
    }
  }

  private unknownFunction(operator: string, span: Span): Typed {
    const name = operator.startsWith("f:") ? operator.slice(2) : operator;
    const suggestion = operator.startsWith("f:") ? suggestFunction(name) : undefined;
    if (suggestion) this.complain("formula_unknown_function_like", span, { name, suggestion });
    else this.complain("formula_unknown_function", span, { name });
    return unknown(span);
  }

  /** Fields that may be read by a computed name: every text within it that is the name of one. */
  private dependOnNames(args: readonly Typed[], rows: readonly RowScope[]): void {
    if (rows.length > 0) return;
    for (const name of namesWithin(args)) {
      const path = pathOf(name) ?? [];
      if (this.scope.typeOf(path) !== undefined) this.depend(path);
    }
  }

  private depend(path: readonly string[]): void {
    this.dependencies.set(JSON.stringify(path), path);
  }

  private complain(code: Complaint["code"], span: Span, params: Complaint["params"] = {}): void {
    this.complaints.push({ code, span, params });
  }
}

export function paramAt(entry: FunctionEntry, index: number): Param | undefined {
  const last = entry.params.at(-1);
  return entry.params[index] ?? (last?.repeats ? last : undefined);
}

function unknown(span: Span): Typed {
  return { kind: "constant", value: null, type: types.any, span };
}

function typeOfConstant(value: ConstantValue): ValueType {
  if (value === null) return types.empty;
  if (value instanceof Decimal) return types.decimal;
  return typeof value === "boolean" ? types.boolean : typeof value === "number" ? types.number : types.text;
}

/** The field that a list is, or is drawn from: rows of `FILTER({items}, …)` are rows of `items`. */
function originOf(list: Typed): readonly string[] | undefined {
  if (list.kind === "field") return list.absolute;
  if (list.kind !== "call" || list.type.kind !== "list") return undefined;
  const first = list.args[0];
  return keepsRows.has(list.entry.name) && first ? originOf(first) : undefined;
}
const keepsRows = new Set(["FILTER", "SORT", "UNIQUE", "COMPACT"]);

/** A sum begins with the number 0 and becomes a decimal on the way. */
function widen(type: ValueType): ValueType {
  return type.kind === "number" ? types.decimal : type.kind === "empty" ? types.any : type;
}
