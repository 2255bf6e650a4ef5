import { types } from "../../check/typed.ts";
import { limits } from "../../limits.ts";
import { compilePattern } from "../../regex/compile.ts";
import { type Captures, findMatch } from "../../regex/match.ts";
import type { Pattern } from "../../regex/program.ts";
import { spend } from "../../run/frame.ts";
import { FormulaError, wrongValue } from "../../values/error.ts";
import { type CheckArguments, defineFunction } from "../entry.ts";

const text = { name: "text", kind: "text" } as const;
const pattern = { name: "pattern", kind: "text" } as const;

/** Patterns compiled before; most formulas have one, written in them. */
const known = new Map<string, Pattern | undefined>();

function patternOf(source: string): Pattern | undefined {
  if (known.has(source)) return known.get(source);
  const compiled = compilePattern(source);
  if (known.size >= 200) known.clear();
  known.set(source, compiled);
  return compiled;
}

const checkPattern: CheckArguments = (args, { complain }) => {
  const given = args[1];
  if (given?.kind === "constant" && typeof given.value === "string" && !patternOf(given.value)) {
    complain({ code: "formula_wrong_pattern", span: given.span, params: { found: given.value } });
  }
  return args;
};

function search(value: string, source: string, from: number): Captures | null | FormulaError {
  const compiled = patternOf(source);
  const found = compiled && findMatch(compiled, value, from);
  return found === undefined ? wrongValue : found;
}

export const regexMatch = defineFunction({
  name: "REGEXMATCH",
  family: "text",
  params: [text, pattern],
  returns: types.boolean,
  check: checkPattern,
  apply: ([value, source]) => {
    const found = search(value, source, 0);
    return found instanceof FormulaError ? found : found !== null;
  },
  aliases: ["正则匹配"],
  help: {
    "zh-CN": "文本中是否有一处符合正则表达式；用 ^ 和 $ 限定整段文本。不支持反向引用和环视，因此总能很快算完。",
    "en-US":
      "Whether a regular expression matches somewhere in the text; ^ and $ tie it to the whole. Without back-references and look-around, so that it is always quick.",
  },
  examples: [
    { formula: 'REGEXMATCH("13812345678", "^1[3-9]\\d{9}$")', result: true },
    { formula: 'REGEXMATCH("abc", "^b")', result: false },
    { formula: 'REGEXMATCH("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")', result: false },
  ],
});

export const regexExtract = defineFunction({
  name: "REGEXEXTRACT",
  family: "text",
  params: [text, pattern, { name: "group", kind: "integer", optional: true }],
  returns: types.text,
  check: checkPattern,
  apply: ([value, source, group]) => {
    const found = search(value, source, 0);
    if (found === null || found instanceof FormulaError) return found;
    const wanted = group ?? (found.length > 2 ? 1 : 0);
    if (wanted < 0) return wrongValue;
    const start = found[wanted * 2];
    const end = found[wanted * 2 + 1];
    return start === undefined || end === undefined ? null : value.slice(start, end);
  },
  aliases: ["正则提取"],
  help: {
    "zh-CN": "第一处符合正则表达式的文本；有括号时取第一个括号里的（或指定的一个，0 为整段）；没有则为空。",
    "en-US":
      "The first text that a regular expression matches, or what its first group matched (or the group asked for, 0 the whole); empty where nothing matches.",
  },
  examples: [
    { formula: 'REGEXEXTRACT("单号 A-1024", "[A-Z]-(\\d+)")', result: "1024" },
    { formula: 'REGEXEXTRACT("单号 A-1024", "[A-Z]-(\\d+)", 0)', result: "A-1024" },
    { formula: 'REGEXEXTRACT("abc", "\\d")', result: null },
  ],
});

/** `$1` in the replacement is what the first group matched, `$0` the whole, `$$` a dollar sign. */
function fill(replacement: string, value: string, found: Captures): string {
  return replacement.replace(/\$(\$|\d)/g, (_, what: string) => {
    if (what === "$") return "$";
    const start = found[Number(what) * 2];
    const end = found[Number(what) * 2 + 1];
    return start === undefined || end === undefined ? "" : value.slice(start, end);
  });
}

export const regexReplace = defineFunction({
  name: "REGEXREPLACE",
  family: "text",
  params: [text, pattern, { name: "replacement", kind: "text" }],
  returns: types.text,
  check: checkPattern,
  apply: ([value, source, replacement], frame) => {
    let result = "";
    let at = 0;
    let from = 0;
    while (from <= value.length) {
      const found = search(value, source, from);
      if (found instanceof FormulaError) return found;
      const start = found?.[0];
      const end = found?.[1];
      if (!found || start === undefined || end === undefined) break;
      // Many matches in a long text: each looks at what is left of it.
      spend(frame, 1 + Math.ceil((value.length - from) / 100));
      result += value.slice(at, start) + fill(replacement, value, found);
      if (result.length > limits.textLength) return wrongValue;
      at = end;
      from = end > start ? end : end + ((value.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
    }
    return result + value.slice(at);
  },
  aliases: ["REGEXP_REPLACE", "正则替换"],
  help: {
    "zh-CN": "把所有符合正则表达式的地方换成另一段文本；$1 是第一个括号里的内容。",
    "en-US": "Puts another text wherever a regular expression matches; $1 stands for what its first group matched.",
  },
  examples: [
    { formula: 'REGEXREPLACE("2025-03-01", "(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")', result: "01.03.2025" },
    { formula: 'REGEXREPLACE("a  b", "\\s+", " ")', result: "a b" },
  ],
});
