import jsonLogic from "json-logic-js";
import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";
import { anyScope, testEnvironment } from "./support/scopes.ts";
import { sharedData } from "./support/shared-data.ts";

/** Cases of the official suite that we answer otherwise, by rule and data, with the reason. */
const exceptions: { readonly [rule: string]: { readonly ours: unknown; readonly because: string } } = {};

type Case = readonly [rule: unknown, data: unknown, result: unknown];
const suite = sharedData("jsonlogic", "tests.json") as readonly (string | Case)[] | undefined;
const cases = (suite ?? []).filter((one): one is Case => Array.isArray(one));

/** A rule that is no object stands for itself; `compile` takes it as a list of one. */
function evaluate(rule: unknown, data: unknown): unknown {
  const result = compile({ merge: [[rule]] } as never, anyScope);
  if (!result.ok) return result.error.map((one) => one.code);
  const value = result.value.evaluate(data as never, testEnvironment);
  return Array.isArray(value) ? value[0] : value;
}

describe("the official JSON Logic suite", () => {
  it.skipIf(suite !== undefined)("is skipped: shared/data/jsonlogic/tests.json is not on this machine", () => {});

  it.each(
    cases.map(([rule, data, result]) => [JSON.stringify(rule), JSON.stringify(data), rule, data, result] as const),
  )("%s with %s", (text, dataText, rule, data, result) => {
    const exception = exceptions[`${text} ${dataText}`];
    expect(evaluate(rule, data)).toEqual(exception ? exception.ours : result);
    expect(jsonLogic.apply(rule as never, data)).toEqual(result);
  });

  it("has no exception that is none", () => {
    const known = new Set(cases.map(([rule, data]) => `${JSON.stringify(rule)} ${JSON.stringify(data)}`));
    expect(Object.keys(exceptions).filter((key) => suite && !known.has(key))).toEqual([]);
  });
});
