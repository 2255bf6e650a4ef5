import { classOf, type PointTest, readClass, Source } from "./character-class.ts";
import { type Pattern, regexLimits, type Step } from "./program.ts";
import { WrongPattern } from "./wrong-pattern.ts";

/**
 * Compiles a pattern into a program for `match.ts`. Written here rather than taken from a library, because JavaScript's
 * own `RegExp` takes exponential time on patterns such as `(a+)+$`, and ports of RE2 weigh more than this package.
 * The usual notation: `. [a-z] \d \w \s \b \p{Han} ( ) (?: ) | * + ? {2,3} *? ^ $` and `(?i)` in front; no
 * back-references and no look-around, which can't be matched in linear time. Undefined where the pattern is wrong.
 */
export function compilePattern(pattern: string): Pattern | undefined {
  if (pattern.length > regexLimits.patternLength) return undefined;
  try {
    const isCaseless = pattern.startsWith("(?i)");
    const compiler = new Compiler(new Source(isCaseless ? pattern.slice(4) : pattern), isCaseless);
    return compiler.compile();
  } catch (error) {
    if (error instanceof WrongPattern) return undefined;
    throw error;
  }
}

/** Code of a part, with targets relative to its beginning, so that it can be repeated. */
type Code = readonly Step[];

class Compiler {
  private readonly source: Source;
  private readonly isCaseless: boolean;
  private groups = 1;
  private depth = 0;

  constructor(source: Source, isCaseless: boolean) {
    this.source = source;
    this.isCaseless = isCaseless;
  }

  compile(): Pattern {
    const body = this.alternatives();
    if (!this.source.isAtEnd) throw new WrongPattern();
    const steps = join([{ do: "save", slot: 0 }], body, [{ do: "save", slot: 1 }, { do: "match" }]);
    return { steps, groups: this.groups };
  }

  private alternatives(): Code {
    if (++this.depth > 100) throw new WrongPattern();
    let code = this.sequence();
    while (this.source.take("|")) {
      const other = this.sequence();
      // fork -> code -> jump over the other -> other
      code = join(
        [{ do: "fork", first: 1, second: code.length + 2 }],
        code,
        [{ do: "jump", to: other.length + 1 }],
        other,
      );
    }
    this.depth--;
    return code;
  }

  private sequence(): Code {
    let code: Code = [];
    while (!this.source.isAtEnd && !this.source.isAt("|") && !this.source.isAt(")")) {
      code = join(code, this.repeated());
    }
    return code;
  }

  private repeated(): Code {
    let code = this.atom();
    for (let times = this.quantifier(); times; times = this.quantifier()) {
      const [least, most] = times;
      code = repeat(code, least, most, !this.source.take("?"));
    }
    return code;
  }

  private quantifier(): readonly [least: number, most: number] | undefined {
    if (this.source.take("*")) return [0, Number.POSITIVE_INFINITY];
    if (this.source.take("+")) return [1, Number.POSITIVE_INFINITY];
    if (this.source.take("?")) return [0, 1];
    const found = this.source.takeMatch(/^\{(\d{1,4})(,(\d{0,4}))?\}/);
    if (!found) return undefined;
    const least = Number(found[1]);
    const most = found[2] === undefined ? least : found[3] === "" ? Number.POSITIVE_INFINITY : Number(found[3]);
    if (least > most || least > regexLimits.repeats) throw new WrongPattern();
    return [least, most];
  }

  private atom(): Code {
    const { source } = this;
    if (source.take("^")) return [{ do: "assert", what: "start" }];
    if (source.take("$")) return [{ do: "assert", what: "end" }];
    if (source.take("\\b")) return [{ do: "assert", what: "boundary" }];
    if (source.take("\\B")) return [{ do: "assert", what: "no-boundary" }];
    if (source.take("(")) return this.group();
    if (source.take("[")) return this.character(readClass(source));
    if (source.take(".")) return this.character((point) => point !== 10 && point !== 13);
    if (source.isAt("*") || source.isAt("+") || source.isAt("?")) throw new WrongPattern();
    return this.character(classOf(source));
  }

  private group(): Code {
    if (this.source.take("?:")) return this.closed(this.alternatives());
    if (this.source.isAt("?")) throw new WrongPattern();
    const slot = this.groups++ * 2;
    const inside = this.closed(this.alternatives());
    return join([{ do: "save", slot }], inside, [{ do: "save", slot: slot + 1 }]);
  }

  private closed(code: Code): Code {
    if (!this.source.take(")")) throw new WrongPattern();
    return code;
  }

  private character(test: PointTest): Code {
    if (!this.isCaseless) return [{ do: "character", test }];
    return [{ do: "character", test: (point) => test(point) || test(otherCase(point)) }];
  }
}

function otherCase(point: number): number {
  const text = String.fromCodePoint(point);
  const lower = text.toLowerCase();
  const other = lower === text ? text.toUpperCase() : lower;
  return other.length === text.length ? (other.codePointAt(0) ?? point) : point;
}

function repeat(code: Code, least: number, most: number, isGreedy: boolean): Code {
  let whole: Code = [];
  for (let count = 0; count < least; count++) whole = join(whole, code);
  const fork = (inside: number, behind: number): Step =>
    isGreedy ? { do: "fork", first: inside, second: behind } : { do: "fork", first: behind, second: inside };
  if (most === Number.POSITIVE_INFINITY) {
    // fork -> code -> jump back to the fork
    return join(whole, join([fork(1, code.length + 2)], code, [{ do: "jump", to: -(code.length + 1) }]));
  }
  for (let count = least; count < most; count++) whole = join(whole, join([fork(1, code.length + 1)], code));
  return whole;
}

/** Puts pieces in a row. Targets within a piece are relative to the step itself, so nothing has to be adjusted. */
function join(...pieces: readonly Code[]): Step[] {
  const whole = pieces.flat();
  if (whole.length > regexLimits.steps) throw new WrongPattern();
  return whole;
}
