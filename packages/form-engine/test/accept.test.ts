import { describe, expect, it } from "vitest";
import { createFormEngine } from "../src/engine.ts";
import { environment, field, formOf } from "./sample-types.ts";

const engine = createFormEngine(
  formOf([
    field("name", "words", { required: true, most: 5 }),
    field("amount", "count", { least: 0 }),
    field("urgent", "tick"),
    field("gone", "type-of-a-plug-in-that-left"),
  ]),
);
const accept = (previous: Parameters<typeof engine.accept>[0], sent: Parameters<typeof engine.accept>[1]) => {
  const result = engine.accept(previous, sent, environment);
  return result.ok ? result.value : result.error.map(({ path, code }) => `${path} ${code}`);
};

describe("accepting values without formulas", () => {
  it("stores a new record whole, with what empty fields hold", () => {
    expect(accept(undefined, { name: "Acme" })).toEqual({
      values: { name: "Acme", amount: null, urgent: false },
      changed: ["name", "urgent"],
      warnings: [],
    });
  });

  it("changes what was sent and leaves the rest", () => {
    const previous = { name: "Acme", amount: 1, urgent: true };
    expect(accept(previous, { amount: 2 })).toEqual({
      values: { name: "Acme", amount: 2, urgent: true },
      changed: ["amount"],
      warnings: [],
    });
    expect(accept(previous, { amount: 1 })).toMatchObject({ changed: [] });
  });

  it("empties a field by null", () => {
    expect(accept({ name: "Acme", amount: 1 }, { amount: null })).toMatchObject({ values: { amount: null } });
  });

  it("keeps the value of a field whose type is not known, and refuses to change it", () => {
    expect(accept({ name: "Acme", gone: "kept" }, { amount: 1 })).toMatchObject({ values: { gone: "kept" } });
    expect(accept({ name: "Acme", gone: "kept" }, { gone: "x" })).toEqual(["/values/gone unknown_field"]);
  });

  it("tells every problem at its field, in the form's order", () => {
    expect(accept(undefined, { amount: -1, name: "too long" })).toEqual([
      "/values/name text_too_long",
      "/values/amount number_min",
    ]);
    expect(accept(undefined, { amount: "abc" })).toEqual(["/values/name required", "/values/amount number_expected"]);
  });

  it("says nothing of a required field that was sent but refused, except why", () => {
    expect(accept(undefined, { name: 7 })).toEqual(["/values/name text_expected"]);
  });

  it("asks for a required field that would be emptied", () => {
    expect(accept({ name: "Acme" }, { name: "" })).toEqual(["/values/name required"]);
  });

  it("refuses names that are no field, and those that the platform writes", () => {
    expect(accept({ name: "Acme" }, { nmae: "x", created_at: "x", "a/b": 1 })).toEqual([
      "/values/nmae unknown_field",
      "/values/created_at read_only",
      "/values/a~1b unknown_field",
    ]);
  });

  it("takes no harm from names that every object has", () => {
    const sent = JSON.parse('{"__proto__": {"name": "x"}, "constructor": 1, "toString": 2}');
    expect(accept({ name: "Acme" }, sent)).toEqual([
      "/values/__proto__ unknown_field",
      "/values/constructor unknown_field",
      "/values/toString unknown_field",
    ]);
  });

  it("tells at most a hundred problems", () => {
    const sent = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`x${index}`, 1]));
    expect(accept({ name: "Acme" }, sent)).toHaveLength(100);
  });
});

describe("validating", () => {
  it("gives the same problems as accepting", () => {
    const problems = engine.validate({ name: null, amount: -1 }, environment);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "/values/name required",
      "/values/amount number_min",
    ]);
  });
});
