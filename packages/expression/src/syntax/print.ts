import { entryOfOperator } from "../functions/catalogue.ts";
import type { Logic, Scope } from "../types.ts";
import { Decimal } from "../values/decimal.ts";
import { numberText } from "../values/number.ts";
import { fromLogic } from "./from-logic.ts";
import type { Node } from "./node.ts";

/**
 * The formula that JSON Logic is stored for, with fields under their labels. Reading it again gives the same logic,
 * as far as the labels are unambiguous.
 */
export function printFormula(logic: Logic, scope: Scope): string {
  return print(fromLogic(logic, []), { scope, rows: [] }, 0);
}

type Context = { readonly scope: Scope; readonly rows: readonly (readonly string[] | undefined)[] };

const binary: { readonly [operator: string]: { readonly symbol: string; readonly power: number } } = {
  "==": { symbol: "=", power: 1 },
  "!=": { symbol: "<>", power: 1 },
  "<": { symbol: "<", power: 1 },
  "<=": { symbol: "<=", power: 1 },
  ">": { symbol: ">", power: 1 },
  ">=": { symbol: ">=", power: 1 },
  cat: { symbol: "&", power: 2 },
  "+": { symbol: "+", power: 3 },
  "-": { symbol: "-", power: 3 },
  "*": { symbol: "*", power: 4 },
  "/": { symbol: "/", power: 4 },
  "f:POWER": { symbol: "^", power: 5 },
};
const chained = new Set(["cat", "+", "*"]);

/** `minimum` is how strongly the surroundings bind: what binds no more strongly gets brackets. */
function print(node: Node, context: Context, minimum: number): string {
  switch (node.kind) {
    case "hole":
      return "";
    case "constant":
      return printConstant(node.value, minimum);
    case "field":
      return printField(node, context);
    case "list":
      return `[${node.items.map((item) => print(item, context, 0)).join(", ")}]`;
    case "call":
      return printCall(node, context, minimum);
  }
}

function printConstant(value: (Node & { kind: "constant" })["value"], minimum: number): string {
  if (value === null) return "BLANK()";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  const text = value instanceof Decimal ? value.toString() : numberText(value);
  // A negative constant and a negated one are different trees: -2 and -(2).
  return text.startsWith("-") && minimum >= 7 ? `(${text})` : text;
}

function printCall(node: Node & { kind: "call" }, context: Context, minimum: number): string {
  const { operator, args } = node;
  const infix = binary[operator];
  if (infix && (args.length === 2 || (args.length > 2 && chained.has(operator)))) {
    const pieces = args.map((arg, index) => {
      const isSameChain = index === 0 && chained.has(operator) && arg.kind === "call" && arg.operator === operator;
      return print(arg, context, index === 0 && !isSameChain ? infix.power - 1 : infix.power);
    });
    const text = pieces.join(` ${infix.symbol} `);
    return infix.power <= minimum ? `(${text})` : text;
  }
  if ((operator === "-" || operator === "+") && args.length === 1) {
    const inside = print(args[0] as Node, context, 6);
    // A sign right before digits would become part of the number.
    const text = `${operator}${/^[-\d.]/.test(inside) && isNumeral(args[0] as Node) ? `(${inside})` : inside}`;
    return minimum > 6 ? `(${text})` : text;
  }
  if (operator === "f:PERCENT" && args.length === 1) return `${print(args[0] as Node, context, 7)}%`;
  return printFunction(operator, args, context);
}

/** True where the text begins with a number: a constant, or a percentage of one. */
function isNumeral(node: Node): boolean {
  if (node.kind === "call")
    return node.operator === "f:PERCENT" && node.args[0] !== undefined && isNumeral(node.args[0]);
  return node.kind === "constant" && typeof node.value !== "string" && typeof node.value !== "boolean";
}

function printFunction(operator: string, given: readonly Node[], context: Context): string {
  const entry = entryOfOperator(operator);
  const name =
    entry && entry.family !== "operator" ? entry.name : (fallbackNames[operator] ?? operator.replace(/^f:/, ""));
  const args = operator === "in" ? spread(given) : given;
  const pieces = args.map((arg, index) => {
    if (entry?.params[index]?.kind !== "body") return print(arg, context, 0);
    const row = operator === "reduce" ? reduction : args[0] && listPath(args[0], context.rows);
    return print(arg, { ...context, rows: [...context.rows, row] }, 0);
  });
  return `${name}(${pieces.join(", ")})`;
}

/** Operators that have no infix form for their number of arguments. */
const fallbackNames: { readonly [operator: string]: string } = { cat: "CONCAT", "+": "SUM", "*": "PRODUCT" };

/** `IN(x, a, b)` rather than `IN(x, [a, b])`, where there are several. */
function spread(args: readonly Node[]): readonly Node[] {
  const [value, list] = args;
  return value && list?.kind === "list" && list.items.length > 1 ? [value, ...list.items] : args;
}

const reduction: readonly string[] = ["current"];

function listPath(node: Node, rows: Context["rows"]): readonly string[] | undefined {
  if (node.kind === "call") {
    const keeps = node.operator === "filter" || /^f:(SORT|UNIQUE|COMPACT)$/.test(node.operator);
    return keeps && node.args[0] ? listPath(node.args[0], rows) : undefined;
  }
  if (node.kind !== "field" || typeof node.up !== "number") return undefined;
  if (node.up >= rows.length) return node.path;
  const outer = rows[rows.length - 1 - node.up];
  return outer && outer !== reduction ? [...outer, ...node.path] : undefined;
}

function printField(node: Node & { kind: "field" }, context: Context): string {
  const { rows, scope } = context;
  const up = node.up === "typed" ? rows.length : node.up;
  const isRow = up < rows.length;
  const row = isRow ? rows[rows.length - 1 - up] : undefined;
  if (isRow && (row === undefined || node.path.length === 0) && row !== reduction) {
    return node.path.length === 0 ? "ITEM()" : `{${escapePart(node.path.join("."))}}`;
  }
  if (row === reduction) return `{${node.path.map(escapePart).join(".")}}`;
  const path = row ? [...row, ...node.path] : node.path;
  const label = scope.labelOf?.(path);
  if (label === undefined) return `{${path.map(escapePart).join(".")}}`;
  return `{${path.length === 1 ? escapePart(label) : label.replaceAll("}", "\\}")}}`;
}

function escapePart(part: string): string {
  return part.replace(/[\\.}]/g, "\\$&");
}
