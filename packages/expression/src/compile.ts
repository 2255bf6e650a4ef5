import { err, ok, type Problem, problem, type Result } from "@mortise/kernel";
import { type Checked, check } from "./check/check.ts";
import type { Typed } from "./check/typed.ts";
import { build } from "./run/build.ts";
import { fromLogic } from "./syntax/from-logic.ts";
import type { Complaint, Node } from "./syntax/node.ts";
import { parseFormula } from "./syntax/parse.ts";
import { resolve } from "./syntax/resolve.ts";
import { logicOf } from "./syntax/to-logic.ts";
import type { Compiled, Environment, Expression, Logic, Scope, Value, ValueType } from "./types.ts";
import { wrongValue } from "./values/error.ts";
import { toOutside, toOutsideExactly } from "./values/value.ts";

/**
 * Parses, binds and checks an expression, and makes it ready to run. Problems carry offsets into the formula's text as
 * `start` and `end`; both are 0 where the expression is JSON Logic. A formula is checked strictly, JSON Logic also takes
 * what its own tables of truth and number take.
 */
export function compile(expression: Expression, scope: Scope): Result<Compiled, readonly Problem[]> {
  const complaints: Complaint[] = [];
  const isText = typeof expression === "string";
  const node = isText ? readText(expression, scope, complaints) : fromLogic(expression as Logic, complaints);
  if (complaints.length > 0) return err(complaints.map(toProblem));
  const checked = check(node, scope, isText);
  if (checked.complaints.length > 0) return err(checked.complaints.map(toProblem));
  return ok(new CompiledExpression(node, checked));
}

/** JSON Logic of an expression, names bound where a scope is given; types are not checked. */
export function toLogic(expression: Expression, scope?: Scope): Result<Logic, readonly Problem[]> {
  const complaints: Complaint[] = [];
  const isText = typeof expression === "string";
  const node = isText ? readText(expression, scope, complaints) : fromLogic(expression as Logic, complaints);
  return complaints.length > 0 ? err(complaints.map(toProblem)) : ok(logicOf(node));
}

function readText(text: string, scope: Scope | undefined, complaints: Complaint[]): Node {
  const parsed = parseFormula(text);
  complaints.push(...parsed.complaints);
  return resolve(parsed.tree, scope);
}

export function toProblem({ code, span, params }: Complaint): Problem {
  return problem(code, "", { ...params, start: span.start, end: span.end });
}

class CompiledExpression implements Compiled {
  readonly type: ValueType;
  readonly dependencies: readonly (readonly string[])[];
  readonly isVolatile: boolean;
  readonly tree: Typed;
  private readonly node: Node;
  private cachedLogic: Logic | undefined;
  private run: ReturnType<typeof build> | undefined;

  constructor(node: Node, checked: Checked) {
    this.node = node;
    this.tree = checked.tree;
    this.type = checked.tree.type;
    this.dependencies = checked.dependencies;
    this.isVolatile = checked.isVolatile;
  }

  get logic(): Logic {
    this.cachedLogic ??= logicOf(this.node);
    return this.cachedLogic;
  }

  evaluate(data: { readonly [field: string]: unknown }, environment: Environment): Value {
    this.run ??= build(this.tree);
    try {
      return toOutside(this.run(data, environment));
    } catch {
      // The limit of steps, or a getter or proxy in the data that throws.
      return wrongValue.value;
    }
  }

  evaluateExactly(data: { readonly [field: string]: unknown }, environment: Environment): Value {
    this.run ??= build(this.tree);
    try {
      return toOutsideExactly(this.run(data, environment));
    } catch {
      return wrongValue.value;
    }
  }
}

/** As `evaluate`, but a number with more digits than a JSON number holds comes as its digits, in a text. */
export function evaluateExactly(
  compiled: Compiled,
  data: { readonly [field: string]: unknown },
  environment: Environment,
): Value {
  if (compiled instanceof CompiledExpression) return compiled.evaluateExactly(data, environment);
  return compiled.evaluate(data, environment);
}

/** The checked tree behind a compiled expression of ours. */
export function treeOf(compiled: Compiled): Typed {
  if (compiled instanceof CompiledExpression) return compiled.tree;
  throw new Error("not an expression compiled by this package");
}

/** A part of an expression as one of its own: what SQL leaves to be decided. */
export function withTree(compiled: Compiled, tree: Typed): Compiled {
  if (tree === treeOf(compiled)) return compiled;
  return new CompiledExpression(nodeOf(tree), {
    tree,
    complaints: [],
    dependencies: dependenciesOf(tree),
    isVolatile: isVolatile(tree),
  });
}

function nodeOf(tree: Typed): Node {
  switch (tree.kind) {
    case "constant":
      return { kind: "constant", value: tree.value as (Node & { kind: "constant" })["value"], span: tree.span };
    case "field":
      return { kind: "field", path: tree.path, up: tree.up, span: tree.span };
    case "list":
      return { kind: "list", items: tree.items.map(nodeOf), span: tree.span };
    case "call":
      return { kind: "call", operator: tree.entry.operator, args: tree.args.map(nodeOf), span: tree.span };
  }
}

function dependenciesOf(tree: Typed): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  const visit = (node: Typed) => {
    if (node.kind === "field" && node.absolute) found.set(JSON.stringify(node.absolute), node.absolute);
    else if (node.kind === "list") node.items.forEach(visit);
    else if (node.kind === "call") node.args.forEach(visit);
  };
  visit(tree);
  return [...found.values()];
}

function isVolatile(tree: Typed): boolean {
  if (tree.kind === "list") return tree.items.some(isVolatile);
  return tree.kind === "call" && (tree.entry.isVolatile === true || tree.args.some(isVolatile));
}
