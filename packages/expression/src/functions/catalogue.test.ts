import { describe, expect, it } from "vitest";
import { evaluate } from "../../test/support/scopes.ts";
import { catalogue } from "./catalogue.ts";

describe.each(catalogue.map((entry) => [entry.name, entry] as const))("%s", (_, entry) => {
  it("has examples and help", () => {
    expect(entry.examples.length).toBeGreaterThan(0);
    expect(entry.help["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
    expect(entry.help["en-US"]).not.toBe("");
  });
  it.each(entry.examples.map((one) => [one.formula, one] as const))("%s", (formula, { data, result }) => {
    expect(evaluate(formula, data)).toEqual(result);
  });
});
