import fc from "fast-check";
import jsonLogic from "json-logic-js";
import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";
import { anyScope, testEnvironment } from "./support/scopes.ts";

/** Where we differ from json-logic-js on purpose: rule, data, its answer, ours, and why. */
const differences: readonly (readonly [rule: unknown, data: unknown, theirs: unknown, ours: unknown, why: string])[] = [
  [{ "+": [0.1, 0.2] }, {}, 0.1 + 0.2, 0.3, "numbers are decimals"],
  [{ "/": [1, 0] }, {}, Number.POSITIVE_INFINITY, { error: "#DIV/0!" }, "errors are values"],
  [{ "%": [1, 0] }, {}, Number.NaN, { error: "#DIV/0!" }, "errors are values"],
  [{ "+": ["12abc", 1] }, {}, 13, { error: "#VALUE!" }, "a text that is no number is an error"],
  [{ "+": [{ var: "n" }, 1] }, { n: null }, Number.NaN, 1, "empty counts as 0"],
  [{ "-": [{ var: "n" }, true] }, { n: null }, -1, -1, "(the same)"],
  [{ "==": ["", 0] }, {}, true, false, "empty equals only empty"],
  [{ "==": [{ var: "n" }, ""] }, { n: null }, false, true, "empty equals empty"],
  [{ "==": [{ var: "l" }, 0] }, { l: [] }, true, false, "a list is no number"],
  [{ "<": [{ var: "n" }, 1] }, { n: null }, true, false, "a comparison with empty is false"],
  [{ "<=": [{ var: "n" }, 0] }, { n: null }, true, false, "a comparison with empty is false"],
  [{ ">=": ["", 0] }, {}, true, false, "a comparison with empty is false"],
  [{ "<": ["\ud83d\ude00", "\uff5e"] }, {}, true, false, "text is ordered by code point"],
  [{ max: [] }, {}, Number.NEGATIVE_INFINITY, null, "of nothing it is empty"],
  [{ max: [{ var: "n" }, -1] }, { n: null }, 0, -1, "empties are left out"],
  [{ substr: ["😀a", 1] }, {}, "\ude00a", "a", "text is counted in code points"],
  [{ in: [1, "12"] }, {}, true, false, "a number is no part of a text"],
  [{ var: "constructor.name" }, {}, "Object", null, "only own properties are read"],
  [{ var: "name.length" }, { name: "abc" }, 3, null, "a text has no fields"],
  [{ cat: ["a", { var: "n" }] }, { n: null }, "a", "a", "(the same)"],
  [{ "!": [{ error: "#REF!" }] }, {}, undefined, "formula_unknown_function", "an unknown operator is a problem"],
];

function ours(rule: unknown, data: unknown): unknown {
  const result = compile({ merge: [[rule]] } as never, anyScope);
  if (!result.ok) return result.error[0]?.code;
  const value = result.value.evaluate(data as never, testEnvironment);
  return Array.isArray(value) ? value[0] : value;
}

function theirs(rule: unknown, data: unknown): unknown {
  try {
    return jsonLogic.apply(rule, data);
  } catch {
    return undefined;
  }
}

describe("differences from json-logic-js", () => {
  it.each(differences.map((one) => [JSON.stringify(one[0]), ...one] as const))("%s", (_, rule, data, other, own) => {
    expect(theirs(rule, data)).toEqual(other);
    expect(ours(rule, data)).toEqual(own);
  });
});

/** Numbers with quarters stay exact in binary; texts write no numbers; nothing is empty but lists. */
const data = fc.record({
  a: fc.integer({ min: -20, max: 20 }),
  b: fc.integer({ min: 1, max: 9 }),
  q: fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4),
  s: fc.constantFrom("x", "yes", "zebra", "中文", "x y"),
  t: fc.boolean(),
  list: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 5 }),
});

const { number, truth, text, list } = fc.letrec<{ number: unknown; truth: unknown; text: unknown; list: unknown }>(
  (tie) => {
    const num = tie("number");
    const cond = tie("truth");
    const str = tie("text");
    const item = fc.constantFrom<unknown>({ var: "" }, 1, 2);
    return {
      number: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.integer({ min: -9, max: 9 }),
        fc.constantFrom({ var: "a" }, { var: "b" }, { var: "q" }, { var: ["gone", 3] }),
        fc.tuple(fc.constantFrom("+", "*", "max", "min"), fc.array(num, { minLength: 2, maxLength: 3 })).map(call),
        fc.tuple(fc.constant("-"), fc.array(num, { minLength: 1, maxLength: 2 })).map(call),
        fc.tuple(fc.constant("/"), fc.tuple(num, fc.constantFrom<unknown>(2, 4, -8))).map(call),
        fc.tuple(fc.constant("%"), fc.tuple(num, fc.constantFrom<unknown>(3, -4))).map(call),
        fc.tuple(fc.constant("if"), fc.tuple(cond, num, num)).map(call),
        fc
          .tuple(
            fc.constant("reduce"),
            fc.tuple(tie("list"), fc.constant({ "+": [{ var: "current" }, { var: "accumulator" }] }), num),
          )
          .map(call),
      ),
      truth: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.boolean(),
        fc.constant({ var: "t" }),
        fc.tuple(fc.constantFrom("<", "<=", ">", ">=", "==", "!=", "===", "!=="), fc.tuple(num, num)).map(call),
        fc.tuple(fc.constantFrom("<", "<="), fc.tuple(num, num, num)).map(call),
        fc.tuple(fc.constantFrom("==", "!=", "===", "<", "in"), fc.tuple(str, str)).map(call),
        fc.tuple(fc.constantFrom("and", "or"), fc.array(cond, { minLength: 1, maxLength: 3 })).map(call),
        fc.tuple(fc.constantFrom("!", "!!"), fc.tuple(fc.oneof(cond, num, tie("list")))).map(call),
        fc.tuple(fc.constant("in"), fc.tuple(num, tie("list"))).map(call),
        fc
          .tuple(
            fc.constantFrom("some", "all", "none"),
            fc.tuple(
              tie("list"),
              fc.tuple(fc.constant("<"), fc.tuple(item, fc.integer({ min: -5, max: 5 }))).map(call),
            ),
          )
          .map(call),
      ),
      text: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom<unknown>({ var: "s" }, "x", "ye", "中"),
        fc.tuple(fc.constant("cat"), fc.array(str, { minLength: 1, maxLength: 3 })).map(call),
        fc.tuple(fc.constant("if"), fc.tuple(cond, str, str)).map(call),
      ),
      list: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        fc.constant({ var: "list" }),
        fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 4 }),
        fc.tuple(fc.constant("filter"), fc.tuple(tie("list"), fc.constant({ ">": [{ var: "" }, 0] }))).map(call),
        fc.tuple(fc.constant("map"), fc.tuple(tie("list"), fc.constant({ "*": [{ var: "" }, 2] }))).map(call),
        fc.tuple(fc.constant("merge"), fc.array(tie("list"), { minLength: 1, maxLength: 2 })).map(call),
      ),
    };
  },
);

function call([operator, args]: readonly [string, readonly unknown[]]): unknown {
  return { [operator]: args };
}

describe("json-logic-js as an oracle", () => {
  const numRuns = Number(process.env.MORTISE_EXPRESSION_RUNS ?? 2_000);
  it.each([
    ["numbers", number],
    ["conditions", truth],
    ["texts", text],
    ["lists", list],
  ] as const)("agrees on %s", (_, rules) => {
    fc.assert(
      fc.property(rules, data, (rule, record) => {
        expect(rounded(ours(rule, record))).toEqual(rounded(theirs(rule, record)));
      }),
      { numRuns },
    );
  });
});

/** Quotients are exact in quarters; deep products of them may pass 15 digits, where a binary float is no oracle. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(10)) + 0;
  return Array.isArray(value) ? value.map(rounded) : value;
}
