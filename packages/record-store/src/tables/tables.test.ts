import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asideName, tableName } from "../sql/identifiers.ts";
import { scaledText, toScaled } from "./decimal.ts";

describe("decimals", () => {
  test.each([
    [1.005, 2, 101],
    [-1.005, 2, -101],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.1 + 0.2, 2, 30],
    [1e-7, 6, 0],
    [5e-7, 6, 1],
    [1.2e-7, 6, 0],
    [123456789012.34, 2, 12345678901234],
    [90071992547409.91, 2, 9007199254740991],
    [-0, 2, 0],
    [1e21, 2, undefined],
    [90071992547409.92, 2, undefined],
    [Number.NaN, 2, undefined],
    [Number.POSITIVE_INFINITY, 2, undefined],
  ])("%d at scale %d is %d units", (value, scale, units) => {
    expect(toScaled(value, scale)).toBe(units);
  });

  test("units become the number they came from", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (units, scale) => {
        // Beyond 15 digits two neighbouring amounts may be the same number.
        fc.pre(Math.abs(units) < 1e15);
        expect(toScaled(units / 10 ** scale, scale)).toBe(units);
        expect(Number(scaledText(units, scale))).toBe(units / 10 ** scale);
      }),
    );
  });
});

describe("names of tables", () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,39}$/);

  test("are the ids where that is clear", () => {
    expect(tableName("sales", "account")).toBe("sales__account");
  });

  test("fit into PostgreSQL, also when set aside", () => {
    fc.assert(
      fc.property(id, id, (app, form) => {
        expect(asideName(1_000_000, tableName(app, form)).length).toBeLessThanOrEqual(63);
      }),
    );
  });

  test("no two forms have the same", () => {
    expect(tableName("a__b", "c")).not.toBe(tableName("a", "b__c"));
    expect(tableName("a_", "b")).not.toBe(tableName("a", "_b"));
    fc.assert(
      fc.property(id, id, id, id, (app, form, otherApp, otherForm) => {
        fc.pre(app !== otherApp || form !== otherForm);
        expect(tableName(app, form)).not.toBe(tableName(otherApp, otherForm));
      }),
    );
  });
});
