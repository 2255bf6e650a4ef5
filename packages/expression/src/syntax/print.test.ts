import { unwrap } from "@mortise/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFormulas } from "../../test/support/random-formulas.ts";
import { anyScope } from "../../test/support/scopes.ts";
import { toLogic } from "../compile.ts";
import { catalogue } from "../functions/catalogue.ts";
import type { Scope } from "../types.ts";
import { printFormula } from "./print.ts";

const labels: { readonly [path: string]: string } = {
  stage: "阶段",
  amount: "Amount (net)",
  odd: "a.b} \\ c",
  items: "明细",
  "items.price": "明细.单价",
};
const scope: Scope = {
  typeOf: (path) => (Object.hasOwn(labels, path.join(".")) ? { kind: "any" } : undefined),
  labelOf: (path) => labels[path.join(".")],
  resolveLabel: (path) => {
    const wanted = path.join(".");
    return Object.keys(labels)
      .find((id) => labels[id] === wanted)
      ?.split(".");
  },
};
const logicOf = (formula: string, known = anyScope) => unwrap(toLogic(formula, known));

describe("printFormula", () => {
  it.each([
    ['IF({stage}="won",ROUND({amount}*0.1,2),0)', 'IF({阶段} = "won", ROUND({Amount (net)} * 0.1, 2), 0)'],
    ["{odd}&'it''s \"it\"'", '{a\\.b\\} \\\\ c} & "it\'s ""it"""'],
    ["any({items},{items.price}>{amount})", "ANY({明细}, {明细.单价} > {Amount (net)})"],
    ["1-(2-3)", "1 - (2 - 3)"],
    ["(1-2)-3", "1 - 2 - 3"],
    ["(1+2)*3%", "(1 + 2) * 3%"],
    ["-(2)^2", "-(2) ^ 2"],
    ["-{amount}*-3", "-{Amount (net)} * -3"],
    ["in({stage},'a','b')", 'IN({阶段}, "a", "b")'],
    ["=1+1", "1 + 1"],
    ["（1＋2）×3≥{amount}", "(1 + 2) * 3 >= {Amount (net)}"],
    ["TRUE() <> FALSE", "TRUE() <> FALSE"],
    ["9007199254740993", "9007199254740993"],
    ["RECORDID()", "{id}"],
  ])("%s is %s", (formula, printed) => {
    const logic = logicOf(formula, scope);
    expect(printFormula(logic, scope)).toBe(printed);
    expect(logicOf(printed, scope)).toEqual(logic);
  });

  it("writes every example so that it reads the same", () => {
    for (const { formula } of catalogue.flatMap((entry) => entry.examples)) {
      const logic = logicOf(formula);
      expect(logicOf(printFormula(logic, anyScope))).toEqual(logic);
    }
  });

  it.each(["number", "truth", "text", "date"] as const)(
    "writes random formulas of type %s so that they read the same",
    (kind) => {
      fc.assert(
        fc.property(randomFormulas[kind], (formula) => {
          const logic = logicOf(formula);
          expect(logicOf(printFormula(logic, anyScope))).toEqual(logic);
        }),
        { numRuns: 500 },
      );
    },
  );

  const operators = ["+", "-", "*", "/", "^", "&", "=", "<", ">="];
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom<unknown>({ var: "a" }, { var: "a.b" }, 1, -1, 0.5, 'x"', true, false, {
        dec: "12345678901234567890.5",
      }),
      fc
        .tuple(fc.constantFrom(...operators), tie("tree"), tie("tree"))
        .map(([symbol, a, b]) => ({ [keys[symbol] ?? symbol]: [a, b] })),
      fc
        .tuple(fc.constantFrom("+", "*", "cat"), tie("tree"), tie("tree"), tie("tree"))
        .map(([key, a, b, c]) => ({ [key]: [a, b, c] })),
      fc.tuple(fc.constantFrom("-", "f:PERCENT", "!", "f:ABS"), tie("tree")).map(([key, a]) => ({ [key]: [a] })),
      fc.array(tie("tree"), { maxLength: 3 }),
    ),
  }));
  const keys: { readonly [symbol: string]: string } = { "^": "f:POWER", "&": "cat", "=": "==" };

  it("writes any tree of operators so that it reads the same", () => {
    fc.assert(
      fc.property(tree, (logic) => {
        const printed = printFormula(logic as never, anyScope);
        expect(logicOf(printed)).toEqual(logic);
      }),
      { numRuns: 2_000 },
    );
  });
});
