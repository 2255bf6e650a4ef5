import { operatorOfFunction } from "../functions/catalogue.ts";
import { limits } from "../limits.ts";
import { Decimal } from "../values/decimal.ts";
import { parseNumber } from "../values/number.ts";
import type { Complaint, Node, Span } from "./node.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** The tree of a formula with the places of everything in it, and what is wrong. The tree is there even then. */
export type ParsedFormula = { readonly tree: Node; readonly complaints: readonly Complaint[] };

/** Binding power and JSON Logic key of each operator between two values. Excel's order: `-2^2` is 4, `2^3^2` is 64. */
const binary: { readonly [symbol: string]: { readonly power: number; readonly operator: string } } = {
  "=": { power: 1, operator: "==" },
  "<>": { power: 1, operator: "!=" },
  "<": { power: 1, operator: "<" },
  "<=": { power: 1, operator: "<=" },
  ">": { power: 1, operator: ">" },
  ">=": { power: 1, operator: ">=" },
  "&": { power: 2, operator: "cat" },
  "+": { power: 3, operator: "+" },
  "-": { power: 3, operator: "-" },
  "*": { power: 4, operator: "*" },
  "/": { power: 4, operator: "/" },
  "^": { power: 5, operator: "f:POWER" },
};
/** A chain of these is one operation over many values, as JSON Logic has it. */
const chained = new Set(["+", "*", "cat"]);
const unaryPower = 6;

/** What other languages write, and what it is here. */
const foreign: { readonly [symbol: string]: { readonly instead: string; readonly as?: string } } = {
  "==": { instead: "=", as: "=" },
  "===": { instead: "=", as: "=" },
  "!=": { instead: "<>", as: "<>" },
  "!==": { instead: "<>", as: "<>" },
  "&&": { instead: "AND(…, …)" },
  "||": { instead: "OR(…, …)" },
  "!": { instead: "NOT(…)" },
  ";": { instead: "," },
};

/** Parses by precedence climbing (Pratt). Bounded in length and depth; never throws. */
export function parseFormula(source: string): ParsedFormula {
  const complaints: Complaint[] = [];
  if (source.length > limits.formulaLength) {
    const span = { start: limits.formulaLength, end: source.length };
    return {
      tree: { kind: "hole", span },
      complaints: [{ code: "formula_too_long", span, params: { limit: limits.formulaLength } }],
    };
  }
  const parser = new Parser(source, tokenize(source, complaints), complaints);
  const tree = parser.parseAll();
  return { tree, complaints: complaints.sort((a, b) => a.span.start - b.span.start) };
}

class Parser {
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly complaints: Complaint[];
  private at = 0;
  /** Brackets open at this place. */
  private depth = 0;
  /** Levels of calls below and including a node: `a - b - c - …` is deep without a single bracket. */
  private readonly heights = new WeakMap<Node, number>();

  constructor(source: string, tokens: readonly Token[], complaints: Complaint[]) {
    this.source = source;
    this.tokens = tokens;
    this.complaints = complaints;
  }

  parseAll(): Node {
    // A formula may begin with Excel's equals sign.
    if (this.isSymbol("=")) this.at++;
    if (this.peek().kind === "end" && this.complaints.length === 0) {
      return this.hole("formula_empty", this.peek());
    }
    const tree = this.expression(0);
    if (this.peek().kind !== "end") this.complainOfRest();
    return tree;
  }

  private expression(minimum: number): Node {
    if (++this.depth > limits.depth) {
      this.depth--;
      return this.tooDeep();
    }
    let left = this.prefix();
    // The chain under construction; a bracketed `(a + b)` is a value of its own and isn't taken apart.
    let chain: Node[] | undefined;
    let chainOperator = "";
    for (;;) {
      const token = this.peek();
      if (token.kind !== "symbol") break;
      if (token.text === "%") {
        this.at++;
        left = this.call("f:PERCENT", [left], left.span.start, token.end);
        chain = undefined;
        if (left.kind === "hole") break;
        continue;
      }
      const known = this.binaryAt(token);
      if (!known || known.power <= minimum) break;
      this.at++;
      const right = this.expression(known.power);
      const { start } = left.span;
      if (chain && chainOperator === known.operator) {
        chain.push(right);
        const height = Math.max(this.height(left), 1 + this.height(right));
        left = { kind: "call", operator: known.operator, args: chain, span: { start, end: right.span.end } };
        this.heights.set(left, height);
        continue;
      }
      chain = [left, right];
      chainOperator = chained.has(known.operator) ? known.operator : "";
      left = this.call(known.operator, chain, start, right.span.end);
      if (left.kind === "hole") break;
    }
    this.depth--;
    return left;
  }

  private binaryAt(token: Token): { power: number; operator: string } | undefined {
    const alien = foreign[token.text];
    if (!alien || token.text === ";" || token.text === "!") return binary[token.text];
    this.complain("formula_foreign_operator", token, { found: token.text, instead: alien.instead });
    return alien.as ? binary[alien.as] : { power: 0.5, operator: token.text === "&&" ? "and" : "or" };
  }

  private prefix(): Node {
    const token = this.peek();
    switch (token.kind) {
      case "number":
        this.at++;
        return this.number(token, false);
      case "text":
        this.at++;
        return { kind: "constant", value: token.text, span: spanOf(token) };
      case "field":
        this.at++;
        return { kind: "field", path: token.path ?? [], up: "typed", span: spanOf(token) };
      case "name":
        this.at++;
        return this.name(token);
      case "end":
        return this.hole("formula_value_expected", token);
      case "symbol":
        return this.symbol(token);
    }
  }

  private symbol(token: Token): Node {
    switch (token.text) {
      case "(": {
        this.at++;
        const inside = this.expression(0);
        const end = this.close(")", token);
        // The brackets belong to the node's place, and keep a chain inside from being continued outside.
        const bracketed: Node = { ...inside, span: { start: token.start, end } };
        this.heights.set(bracketed, this.height(inside));
        return bracketed;
      }
      case "[": {
        this.at++;
        const items = this.arguments("]");
        return { kind: "list", items, span: { start: token.start, end: this.close("]", token) } };
      }
      case "-":
      case "+": {
        this.at++;
        const next = this.peek();
        // A number right behind its sign is one constant, unless a power or percent takes the number first.
        if (token.text === "-" && next.kind === "number") {
          this.at++;
          return this.number(next, true, token.start);
        }
        const operand = this.expression(unaryPower);
        return this.call(token.text, [operand], token.start, operand.span.end);
      }
      case "!": {
        this.at++;
        this.complain("formula_foreign_operator", token, { found: "!", instead: "NOT(…)" });
        const operand = this.expression(unaryPower);
        return this.call("!", [operand], token.start, operand.span.end);
      }
      case ")":
      case "]":
      case ",":
        return this.hole("formula_value_expected", token);
      default:
        // An operator where a value should be: complain once and go on behind it.
        this.at++;
        this.complain("formula_value_expected", token);
        return this.peek().kind === "end" ? { kind: "hole", span: spanOf(token) } : this.expression(unaryPower);
    }
  }

  private number(token: Token, negative: boolean, start = token.start): Node {
    const value = parseNumber(negative ? `-${token.text}` : token.text);
    const span = { start, end: token.end };
    if (value === undefined) return this.hole("formula_number_too_long", { ...token, ...span });
    return { kind: "constant", value: value instanceof Decimal ? value : value === 0 ? 0 : value, span };
  }

  private name(token: Token): Node {
    if (this.isSymbol("(")) {
      const open = this.peek();
      this.at++;
      const args = this.arguments(")");
      const end = this.close(")", open);
      const upper = token.text.toUpperCase();
      return this.call(operatorOfFunction(upper) ?? `f:${upper}`, args, token.start, end);
    }
    const upper = token.text.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") {
      return { kind: "constant", value: upper === "TRUE", span: spanOf(token) };
    }
    const code = operatorOfFunction(upper) ? "formula_brackets_expected" : "formula_bare_name";
    return this.hole(code, token, { name: token.text });
  }

  /** Values between commas up to `close`, which is left for the caller. */
  private arguments(close: string): Node[] {
    const args: Node[] = [];
    if (this.isSymbol(close)) return args;
    for (;;) {
      args.push(this.expression(0));
      if (this.isSymbol(";")) {
        this.complain("formula_foreign_operator", this.peek(), { found: ";", instead: "," });
      } else if (!this.isSymbol(",")) return args;
      this.at++;
    }
  }

  private close(symbol: string, open: Token): number {
    const token = this.peek();
    if (this.isSymbol(symbol)) {
      this.at++;
      return token.end;
    }
    if (token.kind !== "end" && !this.isSymbol(")") && !this.isSymbol("]") && !this.isSymbol(",")) {
      this.complain("formula_operator_expected", token);
      // Skip to the bracket that closes this one, so that one mistake is reported once.
      let level = 0;
      for (; this.peek().kind !== "end"; this.at++) {
        const text = this.peek().kind === "symbol" ? this.peek().text : "";
        if (text === "(" || text === "[") level++;
        else if (text === ")" || text === "]") {
          if (level === 0) break;
          level--;
        }
      }
      if (this.isSymbol(symbol)) return this.tokens[this.at++]?.end ?? token.end;
      return this.peek().start;
    }
    if (!this.complaints.some((one) => one.code === "formula_too_deep")) {
      this.complain("formula_syntax", { ...token, start: open.start, end: token.start }, { expected: symbol });
    }
    return token.start;
  }

  private complainOfRest(): void {
    const token = this.peek();
    if (token.kind === "symbol" && (token.text === ")" || token.text === "]")) {
      this.complain("formula_unopened_bracket", token, { bracket: token.text });
    } else if (token.kind === "symbol" && token.text === ",") this.complain("formula_comma_outside", token);
    else if (token.kind === "symbol" && token.text === ";") {
      this.complain("formula_foreign_operator", token, { found: ";", instead: "," });
    } else this.complain("formula_operator_expected", token);
  }

  private call(operator: string, args: readonly Node[], start: number, end: number): Node {
    const height = 1 + Math.max(0, ...args.map((arg) => this.height(arg)));
    if (height > limits.depth) return this.tooDeep();
    const node: Node = { kind: "call", operator, args, span: { start, end } };
    this.heights.set(node, height);
    return node;
  }

  private height(node: Node): number {
    if (node.kind === "list") return 1 + Math.max(0, ...node.items.map((item) => this.height(item)));
    return this.heights.get(node) ?? 0;
  }

  /** Complains once and gives up: everything after is skipped. */
  private tooDeep(): Node {
    const token = this.peek();
    this.at = this.tokens.length - 1;
    if (this.complaints.some((one) => one.code === "formula_too_deep")) return { kind: "hole", span: spanOf(token) };
    return this.hole("formula_too_deep", token, { limit: limits.depth });
  }

  private peek(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as Token;
  }

  private isSymbol(text: string): boolean {
    const token = this.peek();
    return token.kind === "symbol" && token.text === text;
  }

  private complain(code: Complaint["code"], token: Token, params: Complaint["params"] = {}): void {
    this.complaints.push({
      code,
      span: spanOf(token),
      params: { found: this.source.slice(token.start, token.end), ...params },
    });
  }

  private hole(code: Complaint["code"], token: Token, params: Complaint["params"] = {}): Node {
    this.complain(code, token, params);
    return { kind: "hole", span: spanOf(token) };
  }
}

function spanOf(token: Span): Span {
  return { start: token.start, end: token.end };
}
