import { compilePattern } from "./compile.ts";
import { findMatch } from "./match.ts";

const noCase = "(?i)";

/**
 * A test for texts that match a pattern from end to end, in time that grows with the text's length alone; undefined where
 * the pattern is wrong. A text that is too long for its pattern does not match.
 */
export function wholeMatch(pattern: string): ((text: string) => boolean) | undefined {
  const isCaseless = pattern.startsWith(noCase);
  const own = isCaseless ? pattern.slice(noCase.length) : pattern;
  // On its own first: `a)(b` would turn into something else within the brackets.
  if (!compilePattern(own)) return undefined;
  const compiled = compilePattern(`${isCaseless ? noCase : ""}^(?:${own})$`);
  return compiled && ((text) => Boolean(findMatch(compiled, text, 0)));
}
