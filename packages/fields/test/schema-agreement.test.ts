import type { Field } from "@mortise/definition";
import { createFormEngine, recordSchema } from "@mortise/form-engine";
import { sampleApp } from "@mortise/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldCases } from "../src/cases.ts";
import { fieldTypes } from "../src/definitions.ts";

/** One field for each setting that a case shows, each required and not: the form holds every kind of value. */
const fields: readonly Field[] = fieldCases.flatMap(({ type, cases }) =>
  [...new Map(cases.map((one) => [JSON.stringify(one.field), one.field])).values()].flatMap((settings, index) =>
    [false, true].map((required): Field => {
      const id = `${type}_${index}_${required ? "r" : "o"}`;
      return { ...settings, id, type, label: id, required };
    }),
  ),
);
const model = sampleApp(
  fieldTypes.filter((type) => type.formula === undefined),
  fields.filter((field) => fieldTypes.find((type) => type.type === field.type)?.formula === undefined),
).forms.get("sample");
if (!model) throw new Error("no form");
const engine = createFormEngine(model);
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
addFormats.default(ajv);
const isAccepted = ajv.compile(recordSchema(model, "update"));
const environment = { now: 0, timeZone: "Asia/Shanghai", currentUser: null };

/** What JSON Schema can't say. */
const beyondSchema: ReadonlySet<string> = new Set(["number_scale", "date_min", "date_max", "text_pattern"]);

/** Values of cases, and near misses: what other fields take, junk, edges. */
const anyValue = fc.oneof(
  fc.constantFrom(...fieldCases.flatMap(({ cases }) => cases.map((one) => one.raw))),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "",
    " ",
    "\n",
    "\u3000",
    "2024-02-29",
    "2023-02-29",
    "won",
    null,
    true,
    0,
    -0,
    1e15,
    9007199254740991,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 1 }),
);

/** The engine's problems of one field, when only it is sent. */
function problemsOf(id: string, raw: unknown): readonly string[] {
  const result = engine.accept(undefined, { [id]: raw }, environment);
  return result.ok ? [] : result.error.filter((one) => one.path === `/values/${id}`).map((one) => one.code);
}

describe("JSON Schema and engine", () => {
  it("give the same verdict on any value of any field", () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...model.fields.map((one) => one.id)), anyValue, (id, raw) => {
        const problems = problemsOf(id, raw);
        const bySchema = isAccepted({ [id]: raw });
        if (problems.length === 0) expect(bySchema, ajv.errorsText(isAccepted.errors)).toBe(true);
        else if (!problems.every((code) => beyondSchema.has(code))) expect(bySchema, problems.join()).toBe(false);
        if (problems.length === 0) seen.accepted += 1;
        else seen.refused += 1;
      }),
      { numRuns: 4000 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(400);
  });

  it("ask a new record for the same fields", () => {
    const isCreated = ajv.compile(recordSchema(model, "create"));
    isCreated({});
    const bySchema = (isCreated.errors ?? []).map((one) => String(one.params.missingProperty)).sort();
    const result = engine.accept(undefined, {}, environment);
    const byEngine = result.ok ? [] : result.error.map((one) => one.path.slice("/values/".length)).sort();
    expect(byEngine).toEqual(bySchema);
    expect(byEngine.length).toBeGreaterThan(10);
  });

  it("refuse what is no field", () => {
    expect(isAccepted({ nothing: 1 })).toBe(false);
    expect(engine.accept(undefined, { nothing: 1 }, environment).ok).toBe(false);
  });
});
