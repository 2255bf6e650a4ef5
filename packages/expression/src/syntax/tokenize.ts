import type { Complaint, Span } from "./node.ts";

export type Token = Span & {
  readonly kind: "number" | "text" | "field" | "name" | "symbol" | "end";
  /** A number's digits, a text's content, a name as written, a symbol in its plain form; "" for a field. */
  readonly text: string;
  /** The parts of a field's name: `{a.b}` is `["a", "b"]`. */
  readonly path?: readonly string[];
};

/** Symbols by their first character, longest first; what an input method or another language makes of them included. */
const symbols: readonly (readonly [string, string])[] = [
  ["<>", "<>"],
  ["<=", "<="],
  [">=", ">="],
  ["===", "==="],
  ["!==", "!=="],
  ["==", "=="],
  ["!=", "!="],
  ["&&", "&&"],
  ["||", "||"],
  ...Array.from("+-*/^%&=<>()[],!;", (one) => [one, one] as const),
  ["（", "("],
  ["）", ")"],
  ["，", ","],
  ["；", ";"],
  ["＋", "+"],
  ["－", "-"],
  ["＊", "*"],
  ["／", "/"],
  ["＝", "="],
  ["＜", "<"],
  ["＞", ">"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "<>"],
  ["×", "*"],
  ["÷", "/"],
];
const symbolsByFirst = new Map<string, (readonly [string, string])[]>();
for (const entry of symbols) {
  const first = entry[0].charAt(0);
  symbolsByFirst.set(first, [...(symbolsByFirst.get(first) ?? []), entry]);
}

const quotes: { readonly [open: string]: string } = { '"': '"', "'": "'", "“": "”", "‘": "’" };
const blank = /\s/;
const digit = /[0-9]/;
const nameStart = /[\p{L}_]/u;
const namePart = /[\p{L}\p{N}_.:]/u;

/** Cuts a formula into tokens. Never fails: what fits nowhere is complained of and left out. */
export function tokenize(source: string, complaints: Complaint[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source.charAt(at);
    if (blank.test(character)) {
      at++;
      continue;
    }
    const token = readToken(source, at, complaints);
    if (token) tokens.push(token);
    at = token ? token.end : at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
  tokens.push({ kind: "end", text: "", start: source.length, end: source.length });
  return tokens;
}

function readToken(source: string, start: number, complaints: Complaint[]): Token | undefined {
  const character = source.charAt(start);
  if (digit.test(character) || (character === "." && digit.test(source.charAt(start + 1)))) {
    return readNumber(source, start);
  }
  const close = quotes[character];
  if (close !== undefined) return readText(source, start, character, close, complaints);
  if (character === "{") return readField(source, start, complaints);
  const point = String.fromCodePoint(source.codePointAt(start) ?? 0);
  if (nameStart.test(point)) return readName(source, start);
  for (const [written, meant] of symbolsByFirst.get(character) ?? []) {
    if (source.startsWith(written, start)) {
      return { kind: "symbol", text: meant, start, end: start + written.length };
    }
  }
  complaints.push({
    code: "formula_unknown_character",
    span: { start, end: start + point.length },
    params: { character: point },
  });
  return undefined;
}

function readNumber(source: string, start: number): Token {
  let end = start;
  const digits = () => {
    while (digit.test(source.charAt(end))) end++;
  };
  digits();
  if (source.charAt(end) === ".") {
    end++;
    digits();
  }
  const exponent = /^[eE][+-]?[0-9]{1,4}/.exec(source.slice(end, end + 7));
  if (exponent) end += exponent[0].length;
  return { kind: "number", text: source.slice(start, end), start, end };
}

/** Quotes inside a text are doubled, as in Excel: `"say ""hi"""`. */
function readText(source: string, start: number, open: string, close: string, complaints: Complaint[]): Token {
  let content = "";
  let at = start + open.length;
  while (at < source.length) {
    const found = source.indexOf(close, at);
    if (found === -1) break;
    content += source.slice(at, found);
    if (source.charAt(found + 1) !== close) return { kind: "text", text: content, start, end: found + 1 };
    content += close;
    at = found + 2;
  }
  complaints.push({ code: "formula_unclosed_text", span: { start, end: source.length }, params: { quote: close } });
  return { kind: "text", text: content + source.slice(at), start, end: source.length };
}

/** `{a.b}`; a backslash takes the next character as it is, for names with `.`, `}` or `\` in them. */
function readField(source: string, start: number, complaints: Complaint[]): Token {
  const path: string[] = [];
  let part = "";
  let at = start + 1;
  for (; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === "\\" && at + 1 < source.length) part += source.charAt(++at);
    else if (character === "}") break;
    else if (character === ".") {
      path.push(part.trim());
      part = "";
    } else part += character;
  }
  path.push(part.trim());
  const end = Math.min(at + 1, source.length);
  if (at >= source.length) complaints.push({ code: "formula_unclosed_field", span: { start, end } });
  else if (path.some((one) => one === ""))
    complaints.push({ code: "formula_field_name_expected", span: { start, end } });
  return { kind: "field", text: "", path, start, end };
}

function readName(source: string, start: number): Token {
  let end = start;
  while (end < source.length) {
    const point = String.fromCodePoint(source.codePointAt(end) ?? 0);
    if (!namePart.test(point)) break;
    end += point.length;
  }
  return { kind: "name", text: source.slice(start, end), start, end };
}
