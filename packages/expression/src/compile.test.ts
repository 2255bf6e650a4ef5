import { describe, expect, it } from "vitest";
import { anyScope, compiled, complaintsOf, evaluate, scopeOf, testEnvironment } from "../test/support/scopes.ts";
import { compile, evaluateExactly } from "./compile.ts";
import { costOf } from "./cost.ts";

const scope = scopeOf({
  stage: "text",
  amount: "decimal",
  account: { kind: "record", form: "accounts" },
  "account.region": "text",
  items: { kind: "list", of: { kind: "record", form: "items" } },
  "items.price": { kind: "list", of: { kind: "decimal" } },
  discount: "number",
});

describe("compile", () => {
  it("answers type, dependencies, volatility and logic", () => {
    const one = compiled('IF({stage} = "won", {amount} * 0.1, TODAY() - TODAY())', scope);
    expect(one.type).toEqual({ kind: "decimal" });
    expect(one.dependencies).toEqual([["stage"], ["amount"]]);
    expect(one.isVolatile).toBe(true);
    expect(one.logic).toEqual({
      if: [
        { "==": [{ var: "stage" }, "won"] },
        { "*": [{ var: "amount" }, 0.1] },
        { "-": [{ "f:TODAY": [] }, { "f:TODAY": [] }] },
      ],
    });
  });

  it("reads through links, nested or flat", () => {
    const one = compiled('{account.region} = "north"', scope);
    expect(one.evaluate({ account: { id: "1", region: "north" } }, testEnvironment)).toBe(true);
    expect(one.evaluate({ account: "1", "account.region": "north" }, testEnvironment)).toBe(true);
    expect(one.evaluate({ account: "1" }, testEnvironment)).toBe(false);
  });

  it("takes subform columns inside list functions from the row, everything else from the record", () => {
    const one = compiled("ANY({items}, {items.price} > {discount})", scope);
    expect(one.logic).toEqual({ some: [{ var: "items" }, { ">": [{ var: "price" }, { "f:PARENT": ["discount"] }] }] });
    expect(one.dependencies).toEqual([["items"], ["items", "price"], ["discount"]]);
    expect(one.evaluate({ items: [{ price: 1 }, { price: 5 }], discount: 3 }, testEnvironment)).toBe(true);
    expect(one.evaluate({ items: [{ price: 1 }], discount: 3 }, testEnvironment)).toBe(false);
  });

  it("says what is wrong and where", () => {
    const result = compile("{amount} + {gone}", scope);
    expect(result).toMatchObject({
      ok: false,
      error: [{ code: "formula_unknown_name", path: "", params: { name: "gone", start: 11, end: 17 } }],
    });
    expect(complaintsOf("NOSUCH(1)", scope)).toEqual(["formula_unknown_function"]);
    expect(complaintsOf("{items.price} > 1", scope)).toEqual(["formula_single_value_expected"]);
    expect(complaintsOf('{amount} = "many"', scope)).toEqual(["formula_not_comparable"]);
  });

  it("gives digits that JSON numbers don't hold, when asked", () => {
    const one = compiled("{amount} + 1", scope);
    expect(evaluateExactly(one, { amount: "9007199254740992" }, testEnvironment)).toBe("9007199254740993");
    expect(evaluateExactly(one, { amount: 0.1 }, testEnvironment)).toBe(1.1);
  });

  it("estimates what an evaluation costs", () => {
    expect(costOf(compiled("{amount} * 2", scope))).toBe(3);
    expect(costOf(compiled("ANY({items}, {items.price} > 1)", scope))).toBe(152);
  });

  it("reads own properties only", () => {
    for (const name of ["__proto__", "constructor", "constructor.constructor", "toString", "a.__proto__.polluted"]) {
      expect(compiled({ var: name }, anyScope).evaluate({ a: {} }, testEnvironment)).toBe(null);
    }
  });

  it("computes exactly", () => {
    expect(evaluate("0.1 + 0.2 = 0.3")).toBe(true);
    expect(evaluate("{a} + {b}", { a: 0.1, b: 0.2 })).toBe(0.3);
    expect(evaluate("9007199254740993 + 0 = 9007199254740993")).toBe(true);
    expect(evaluate("9007199254740993 = 9007199254740992")).toBe(false);
    expect(evaluate("1.1 * 1.1 - 1.21")).toBe(0);
  });
});
