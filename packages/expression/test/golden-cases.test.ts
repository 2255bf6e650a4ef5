import { describe, expect, it } from "vitest";
import { compile, type Environment, type Scope, type ValueType } from "../src/index.ts";
import { testEnvironment } from "./support/scopes.ts";
import { sharedData } from "./support/shared-data.ts";

type GoldenCase = {
  readonly category: string;
  readonly formula: string;
  readonly data: { readonly [field: string]: unknown };
  readonly expect: unknown;
};
const golden = sharedData("formula-golden-cases.json") as { readonly cases: readonly GoldenCase[] } | undefined;

/** Cases whose formula or expectation is prose, and where else they are tested; or that we answer otherwise, and why. */
const exceptions: { readonly [formula: string]: { readonly ours?: unknown; readonly because: string } } = {
  "{a}+0": { ours: 9007199254740992, because: "values leave as JSON numbers; within a formula the last digit counts" },
  "a = b+1, b = a+1": { because: "graph.test.ts" },
  'a hidden field with "clear when hidden" feeds a computed field': { because: "the form engine's tests" },
  "1+1+...+1 (10 000 terms)": { because: "security.test.ts" },
  "nesting of 300 brackets": { because: "security.test.ts" },
};

/** The cases write numbers as texts: fields named here hold texts all the same. */
const textFields = new Set(["t", "name", "type"]);

function typeOf(name: string, value: unknown): ValueType | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return { kind: "list", of: { kind: "record", form: name } };
  if (typeof value !== "string") return { kind: "any" };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { kind: "date" };
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return { kind: "datetime" };
  return { kind: textFields.has(name) ? "text" : "decimal" };
}

function scopeOf(data: GoldenCase["data"]): Scope {
  return {
    typeOf: ([first = "", column]) => {
      const type = Object.hasOwn(data, first) ? typeOf(first, data[first]) : undefined;
      if (column === undefined || type?.kind !== "list") return type;
      return { kind: "list", of: { kind: textFields.has(column) ? "text" : "decimal" } };
    },
  };
}

/** What went wrong when saved counts as the error that it would be: the table writes both as error values. */
const problemErrors: { readonly [code: string]: string } = {
  formula_unknown_function: "#NAME?",
  formula_unknown_name: "#REF!",
  formula_single_value_expected: "#VALUE!",
};

function evaluate({ formula, data }: GoldenCase): unknown {
  const { now, timezone, calendar: _, ...fields } = data;
  const environment: Environment = {
    ...testEnvironment,
    ...(typeof now === "string" ? { now: Date.parse(now) } : {}),
    ...(typeof timezone === "string" ? { timeZone: timezone } : {}),
  };
  const result = compile(formula, scopeOf(fields));
  if (!result.ok) return { error: problemErrors[result.error[0]?.code ?? ""] };
  return result.value.evaluate(fields, environment);
}

describe("the proposed golden cases", () => {
  it.skipIf(golden !== undefined)(
    "are skipped: shared/data/formula-golden-cases.json is not on this machine",
    () => {},
  );

  it.each((golden?.cases ?? []).map((one) => [one.category, one.formula, one] as const))(
    "%s: %s",
    (_, formula, one) => {
      const exception = exceptions[formula];
      if (exception && !("ours" in exception)) return;
      const value = evaluate(one);
      const expected = exception?.ours ?? one.expect;
      expect(typeof value === "number" && typeof expected === "string" ? String(value) : value).toEqual(expected);
    },
  );

  it("have no exception that is none", () => {
    const formulas = new Set(golden?.cases.map((one) => one.formula));
    expect(Object.keys(exceptions).filter((formula) => golden && !formulas.has(formula))).toEqual([]);
  });
});
