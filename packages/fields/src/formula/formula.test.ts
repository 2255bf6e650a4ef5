import { sampleField } from "@mortise/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { roundTo } from "../shared/numbers.ts";
import { formula } from "./formula.definition.ts";

it("mentions its formula, and which types may come of it", () => {
  const { field } = sampleField(formula, { formula: "{a} > 1", kind: "boolean" });
  expect(formula.uses?.(field)).toEqual([
    { what: "expression", path: "/formula", expression: "{a} > 1", expects: ["boolean", "empty", "any"] },
  ]);
});

it("rounds half away from zero on the decimal, not on its binary neighbour", () => {
  expect([roundTo(1.005, 2), roundTo(-1.005, 2), roundTo(2.675, 2), roundTo(1e-7, 6), roundTo(8.5e-7, 6)]).toEqual([
    1.01, -1.01, 2.68, 0, 0.000001,
  ]);
});

it("rounds to the nearest of its scale, and leaves what is there already", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e8, max: 1e8 }), fc.nat(6), (value, scale) => {
      const rounded = roundTo(value, scale);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -scale + 1e-7 * 10 ** -scale + 1e-7);
      expect(roundTo(rounded, scale)).toBe(rounded);
    }),
  );
});
