import { WrongPattern } from "./wrong-pattern.ts";

export type PointTest = (point: number) => boolean;

/** Reads a pattern from left to right, by code points. */
export class Source {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  isAt(part: string): boolean {
    return this.text.startsWith(part, this.at);
  }

  take(part: string): boolean {
    const found = this.isAt(part);
    if (found) this.at += part.length;
    return found;
  }

  takeMatch(shape: RegExp): RegExpExecArray | null {
    const found = shape.exec(this.text.slice(this.at, this.at + 40));
    if (found) this.at += found[0].length;
    return found;
  }

  next(): number {
    const point = this.text.codePointAt(this.at);
    if (point === undefined) throw new WrongPattern();
    this.at += point > 0xffff ? 2 : 1;
    return point;
  }
}

const isDigit: PointTest = (point) => point >= 48 && point <= 57;
export const isWord: PointTest = (point) =>
  isDigit(point) || (point >= 65 && point <= 90) || (point >= 97 && point <= 122) || point === 95;
const isSpace: PointTest = (point) => /\s/.test(String.fromCodePoint(point));
const not =
  (test: PointTest): PointTest =>
  (point) =>
    !test(point);

const classes: { readonly [letter: string]: PointTest } = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};
const controls: { readonly [letter: string]: number } = { n: 10, r: 13, t: 9, f: 12, v: 11 };
/** Unicode properties by the names of ECMAScript; a closed list, so that no text becomes code. */
const properties: { readonly [name: string]: RegExp } = {
  L: /\p{L}/u,
  Lu: /\p{Lu}/u,
  Ll: /\p{Ll}/u,
  N: /\p{N}/u,
  P: /\p{P}/u,
  Han: /\p{Script=Han}/u,
};

type Item = { readonly test: PointTest; readonly point?: number };

/** A character outside brackets, or an escape. */
export function classOf(source: Source): PointTest {
  return item(source).test;
}

/** `[a-z_\d]` from behind its opening bracket. */
export function readClass(source: Source): PointTest {
  const isNegated = source.take("^");
  const tests: PointTest[] = [];
  for (let isFirst = true; isFirst || !source.isAt("]"); isFirst = false) {
    const low = item(source);
    if (low.point === undefined || !source.isAt("-") || source.isAt("-]")) {
      tests.push(low.test);
      continue;
    }
    source.take("-");
    const high = item(source);
    const from = low.point;
    const to = high.point;
    if (to === undefined || to < from) throw new WrongPattern();
    tests.push((point) => point >= from && point <= to);
  }
  source.take("]");
  const any: PointTest = (point) => tests.some((test) => test(point));
  return isNegated ? not(any) : any;
}

function item(source: Source): Item {
  const point = source.next();
  return point === 92 ? escaped(source) : single(point);
}

function single(point: number): Item {
  return { point, test: (other) => other === point };
}

function escaped(source: Source): Item {
  const point = source.next();
  const letter = String.fromCodePoint(point);
  if (letter === "p" || letter === "P") return property(source, letter === "P");
  if (letter === "u") {
    const found = source.takeMatch(/^(?:([0-9a-fA-F]{4})|\{([0-9a-fA-F]{1,6})\})/);
    const code = found ? Number.parseInt(found[1] ?? found[2] ?? "", 16) : Number.NaN;
    if (!(code <= 0x10ffff)) throw new WrongPattern();
    return single(code);
  }
  if (Object.hasOwn(classes, letter)) return { test: classes[letter] as PointTest };
  if (Object.hasOwn(controls, letter)) return single(controls[letter] as number);
  // Letters and digits that mean something elsewhere (\1, \k, \A) are refused rather than taken as themselves.
  if (isWord(point)) throw new WrongPattern();
  return single(point);
}

function property(source: Source, isNegated: boolean): Item {
  const name = source.takeMatch(/^\{(?:Script=|sc=)?([A-Za-z]{1,3})\}/)?.[1] ?? "";
  if (!Object.hasOwn(properties, name)) throw new WrongPattern();
  const shape = properties[name] as RegExp;
  const test: PointTest = (point) => shape.test(String.fromCodePoint(point));
  return { test: isNegated ? not(test) : test };
}
