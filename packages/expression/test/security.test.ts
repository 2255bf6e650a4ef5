import { unwrap } from "@mortise/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Expression, limits, parseFormula, printFormula } from "../src/index.ts";
import { compilePattern } from "../src/regex/compile.ts";
import { findMatch } from "../src/regex/match.ts";
import { anyScope, compiled, complaintsOf, evaluate, testEnvironment } from "./support/scopes.ts";

describe("reading", () => {
  const names = [
    "__proto__",
    "constructor",
    "constructor.constructor",
    "toString",
    "hasOwnProperty",
    "__proto__.polluted",
    "a.constructor",
    "a.__proto__",
    "list.length",
    "list.constructor",
    "text.length",
  ];
  it.each(names)("%s is empty", (name) => {
    const data = { a: {}, list: [1], text: "abc" };
    const value = compiled({ var: name }, anyScope).evaluate(data, testEnvironment);
    expect(value === null || JSON.stringify(value) === "[null]").toBe(true);
    expect(compiled(`{${name}}`, anyScope).evaluate(data, testEnvironment)).toEqual(value);
    expect(compiled({ missing: [name] }, anyScope).evaluate(data, testEnvironment)).toSatisfy(Array.isArray);
  });

  it("takes own properties of that name", () => {
    const data = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}');
    expect(compiled({ var: "__proto__.x" }, anyScope).evaluate(data, testEnvironment)).toBe(1);
    expect(compiled({ var: "constructor" }, anyScope).evaluate(data, testEnvironment)).toBe(2);
  });

  it("runs no inherited getter, and survives an own one that throws", () => {
    class Tricky {
      get secret(): string {
        throw new Error("must not run");
      }
    }
    expect(compiled({ var: "secret" }, anyScope).evaluate(new Tricky() as never, testEnvironment)).toBe(null);
    const own = Object.defineProperty({}, "secret", {
      enumerable: true,
      get: () => {
        throw new Error("thrown");
      },
    });
    expect(compiled({ var: "secret" }, anyScope).evaluate(own, testEnvironment)).toEqual({ error: "#VALUE!" });
  });

  it("hands out no function and no prototype", () => {
    expect(evaluate({ var: "f" }, { f: () => 1 })).toEqual({ error: "#VALUE!" });
    const record = evaluate({ var: "r" }, { r: { name: "x" } });
    expect(record).toEqual({ name: "x" });
  });

  it("does not pollute", () => {
    evaluate({ merge: [{ var: "a" }] }, { a: JSON.parse('{"__proto__": {"polluted": true}}') });
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  });
});

describe("operators", () => {
  it.each(["constructor", "toString", "__proto__", "hasOwnProperty", "method", "f:constructor", "f:__proto__"])(
    "%s is none",
    (name) => {
      expect(compile(JSON.parse(`{${JSON.stringify(name)}: [1]}`), anyScope).ok).toBe(false);
    },
  );
});

describe("size", () => {
  it("takes a sum of 10,000 terms", () => {
    expect(evaluate(Array.from({ length: 10_000 }, () => "1").join("+"))).toBe(10_000);
  });
  it.each([
    ["300 brackets", `${"(".repeat(300)}1${")".repeat(300)}`],
    ["100,000 brackets that never close", "(".repeat(30_000)],
    ["5,000 minus signs", `${"-".repeat(5_000)}1`],
    ["a difference of 5,000 terms", Array.from({ length: 5_000 }, () => "1").join("-")],
    ["300 functions", `${"ABS(".repeat(300)}1${")".repeat(300)}`],
    ["5,000 powers", Array.from({ length: 5_000 }, () => "1").join("^")],
  ])("refuses %s", (_, formula) => {
    expect(complaintsOf(formula, anyScope)).toContain("formula_too_deep");
  });
  it("refuses a text of more than 32,768 characters", () => {
    expect(complaintsOf(`"${"x".repeat(limits.formulaLength)}"`, anyScope)).toEqual(["formula_too_long"]);
  });
  it("refuses deep and wide JSON", () => {
    let deep: Expression = { var: "a" };
    for (let level = 0; level < 20_000; level++) deep = { "!": [deep] };
    expect(complaintsOf(deep, anyScope)).toContain("formula_too_deep");
    expect(complaintsOf({ "+": Array.from({ length: 30_000 }, () => 1) }, anyScope)).toContain("formula_too_complex");
    expect(printFormula(deep, anyScope)).toBeTypeOf("string");
  });
  it("stops list functions that multiply", () => {
    const list = Array.from({ length: 2_000 }, (_, index) => index);
    const nested = "SUM(MAP({l}, SUM(MAP({l}, SUM(MAP({l}, 1))))))";
    const start = performance.now();
    expect(evaluate(nested, { l: list })).toEqual({ error: "#VALUE!" });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
  it("bounds texts, lists and numbers", () => {
    expect(evaluate('REPT("x", 1000000000)')).toEqual({ error: "#VALUE!" });
    expect(evaluate('SUBSTITUTE(REPT("x", 100000), "x", REPT("y", 1000))')).toEqual({ error: "#VALUE!" });
    expect(evaluate("10 ^ 1000 ^ 1000")).toEqual({ error: "#NUM!" });
    expect(evaluate("1.1 ^ 999999")).toEqual({ error: "#NUM!" });
    expect(evaluate("ROUND(1, 999999)")).toEqual({ error: "#NUM!" });
    expect(evaluate("FIXED(1, 999999)")).toEqual({ error: "#NUM!" });
    expect(complaintsOf(`1${"0".repeat(2_000)}`, anyScope)).toEqual(["formula_number_too_long"]);
    expect(complaintsOf("1e400", anyScope)).toEqual(["formula_number_too_long"]);
  });
  it("searches long texts made to be slow", () => {
    const start = performance.now();
    const text = 'REPT("a", 1000000)';
    const part = 'REPT("a", 20000) & "b" & REPT("a", 20000)';
    expect(evaluate(`CONTAINS(${text}, ${part})`)).toBe(false);
    expect(evaluate(`LEN(SUBSTITUTE(${text}, ${part}, ""))`)).toBe(1_000_000);
    expect(evaluate(`COUNTIF([${text}], "*" & ${part})`)).toBe(0);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
  it("takes cyclic data without hanging", () => {
    const data: { [key: string]: unknown } = {};
    data.self = data;
    expect(evaluate({ var: "self.self.self.x" }, data)).toBe(null);
    expect(compiled({ var: "self" }, anyScope).evaluate(data, testEnvironment)).toEqual({ error: "#VALUE!" });
  });
});

describe("regular expressions", () => {
  it.each([
    ["(a+)+$", `${"a".repeat(30_000)}!`],
    ["(a|a)*b", "a".repeat(20_000)],
    ["(.*)*x", "y".repeat(20_000)],
    ["^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(20_000)],
    ["(x+x+)+y", "x".repeat(20_000)],
    ["(\\w*\\d*)*-", "a1".repeat(10_000)],
  ])("%s is linear", (source, text) => {
    const pattern = compilePattern(source);
    const start = performance.now();
    expect(pattern && findMatch(pattern, text, 0)).toBe(null);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it.each([
    "(",
    ")",
    "[a",
    "a{2",
    "*a",
    "a**",
    "\\",
    "(?=a)",
    "(?<!a)",
    "(a)\\1",
    "\\k<a>",
    "a{2,1}",
    "[z-a]",
    "(?<n>a)",
    "a{9999}",
    "((a{1000}){1000})",
  ])("%s is refused or taken literally", (source) => {
    const pattern = compilePattern(source);
    expect(pattern === undefined || source === "a{2" || source === "a**").toBe(true);
  });

  const atoms = ["a", "b", ".", "[ab]", "[^a]", "\\d", "\\w", "(a|b)", "(ab)", "(?:a|)", "^", "$", "\\b", "1"];
  const quantified = fc
    .tuple(fc.constantFrom(...atoms), fc.constantFrom("", "*", "+", "?", "*?", "+?", "{1,2}", "{2}"))
    .map(([atom, times]) => (/^(\^|\$|\\b)$/.test(atom) ? atom : atom + times));
  const source = fc.oneof(
    fc.array(quantified, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
    fc
      .tuple(fc.array(quantified, { maxLength: 3 }), fc.array(quantified, { maxLength: 3 }))
      .map(([a, b]) => `${a.join("")}|${b.join("")}`),
  );
  it("find what JavaScript's own find", () => {
    fc.assert(
      fc.property(source, fc.stringMatching(/^[ab1 ]{0,8}$/), (pattern, text) => {
        const ours = compilePattern(pattern);
        const found = ours && findMatch(ours, text, 0);
        const theirs = new RegExp(pattern, "u").exec(text);
        expect(found?.slice(0, 2)).toEqual(theirs ? [theirs.index, theirs.index + theirs[0].length] : undefined);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("whatever comes in", () => {
  const seconds = Number(process.env.MORTISE_EXPRESSION_FUZZ_SECONDS ?? 2);
  const pieces = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    "+",
    "-",
    "*",
    "/",
    "^",
    "%",
    "&",
    "=",
    "<",
    ">",
    "<>",
    '"',
    "'",
    "“",
    "”",
    "1",
    "0.5",
    "1e9",
    "TRUE",
    "IF(",
    "SUM(",
    "ANY(",
    "MAP(",
    "REGEXMATCH(",
    "DATEADD(",
    "{a}",
    "{a.b}",
    "{items.price}",
    "\\",
    "\u0000",
    "\ud800",
    "中",
    "😀",
    ";",
    "!",
    "==",
    " ",
    "\n",
    "A",
    "_",
  ];
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join("")),
  );

  it(
    "a formula never throws, and its places are within it",
    () => {
      fc.assert(
        fc.property(text, (formula) => {
          const parsed = parseFormula(formula);
          for (const { span } of parsed.complaints)
            expect(span.start >= 0 && span.end <= formula.length && span.start <= span.end).toBe(true);
          const result = compile(formula, anyScope);
          if (result.ok) {
            const data = { a: 1, items: [{ price: 2 }], b: null };
            const value = result.value.evaluate(data, testEnvironment);
            expect(() => JSON.stringify(value)).not.toThrow();
            expect(unwrap(compile(printFormula(result.value.logic, anyScope), anyScope)).logic).toEqual(
              result.value.logic,
            );
          }
        }),
        { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1_000 },
      );
    },
    seconds * 1_000 + 20_000,
  );

  const logic = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.anything(),
      fc.constantFrom<unknown>({ var: "a" }, { var: "items.price" }, { var: "" }, 1, "x", null),
      fc
        .tuple(
          fc.constantFrom(
            "+",
            "-",
            "*",
            "/",
            "%",
            "==",
            "<",
            "and",
            "or",
            "!",
            "if",
            "in",
            "cat",
            "substr",
            "merge",
            "map",
            "filter",
            "reduce",
            "some",
            "missing",
            "missing_some",
            "var",
            "dec",
            "f:PARENT",
            "f:DATEADD",
            "f:INDEX",
            "f:TEXT",
            "f:REGEXREPLACE",
            "f:SORT",
            "f:LOOKUP",
          ),
          fc.array(tie("value"), { maxLength: 4 }),
        )
        .map(([key, args]) => ({ [key]: args })),
    ),
  })).value;

  it(
    "JSON Logic never throws, and answers JSON",
    () => {
      fc.assert(
        fc.property(logic, fc.anything(), (expression, data) => {
          const result = compile({ merge: [[expression]] } as never, anyScope);
          if (!result.ok) return;
          const value = result.value.evaluate({ a: data, items: [data] } as never, testEnvironment);
          expect(() => JSON.stringify(value)).not.toThrow();
        }),
        { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1_000 },
      );
    },
    seconds * 1_000 + 20_000,
  );
});
