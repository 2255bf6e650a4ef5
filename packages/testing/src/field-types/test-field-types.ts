import type { FieldCase, FieldCases, FieldProperties, FieldType, ReadContext } from "@mortise/definition";
import { valueKindFacts } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { valueSchema } from "@mortise/form-engine";
import { err, isObject, locales, ok, type Problem, problem, under } from "@mortise/kernel";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleField } from "./sample-form.ts";

/** Problems that JSON Schema has no words for. */
const beyondSchema: ReadonlySet<string> = new Set(["number_scale", "date_min", "date_max", "text_pattern"]);

/** Texts of any code units, half characters among them. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

/** Ids stand for their own titles and names, so that a text can be read back. */
const context: ReadContext = {
  locale: "zh-CN",
  timeZone: "Asia/Shanghai",
  currency: "CNY",
  titleOf: (_form, id) => id,
  nameOf: (id) => id,
  findByTitle: (_form, title) => (title.length <= 64 ? ok(title) : err(problem("unknown_record"))),
  findMember: (name) => (name.length <= 64 ? ok(name) : err(problem("unknown_member"))),
};

/**
 * What every field type keeps, built-in or of a plug-in: call it once with all of them. Registers tests with vitest.
 *
 * @param types the definitions to test
 * @param cases at least one list of cases for each of them
 * @param properties the panel of each of them; not looked at where absent
 */
export function testFieldTypes(
  types: readonly FieldType[],
  cases: readonly FieldCases[],
  properties?: readonly FieldProperties[],
): void {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  addFormats.default(ajv);
  for (const type of types) {
    const own = cases.filter((one) => one.type === type.type).flatMap((one) => one.cases);
    describe(`field type ${type.type}`, () => {
      it("has cases of values that it takes and of values that it refuses", () => {
        expect(own.filter((one) => "stored" in one)).not.toHaveLength(0);
        expect(own.filter((one) => "problems" in one)).not.toHaveLength(0);
      });
      it("has a label in both languages", () => {
        expect(type.label).toEqual({ "zh-CN": expect.stringMatching(/./), "en-US": expect.stringMatching(/./) });
      });
      testSettings(type, own, ajv);
      if (properties) it("has a panel with a field for each of its settings", () => testPanel(type, properties));
      for (const one of own) it(`case: ${one.name}`, () => testCase(type, one, ajv));
      testAnything(type, own, ajv);
    });
  }
}

function testSettings(type: FieldType, cases: readonly FieldCase[], ajv: Ajv2020): void {
  const isSettings = ajv.compile({
    type: "object",
    properties: { ...type.settings, required: { type: "boolean" } },
    required: Object.entries(type.settings).flatMap(([name, one]) => ("~optional" in one ? [] : [name])),
    additionalProperties: false,
  });
  const problemsOf = (settings: unknown) => (isSettings(settings) ? [] : (isSettings.errors ?? []));
  if (type.initial) {
    it("starts with settings that it accepts itself", () => {
      const settings = type.initial?.() ?? {};
      expect(problemsOf(settings)).toEqual([]);
      expect(type.check?.(sampleField(type, settings).field) ?? []).toEqual([]);
    });
  }
  it("has cases whose settings are valid", () => {
    for (const one of cases) expect(problemsOf(one.field), one.name).toEqual([]);
  });
  it("refuses a setting that it does not know", () => {
    expect(problemsOf({ ...cases[0]?.field, "no-such-setting": 1 })).not.toEqual([]);
  });
  it("tells what its settings refer to, at the place where they do", () => {
    for (const one of cases) {
      const { field } = sampleField(type, one.field);
      for (const use of type.uses?.(field) ?? [])
        expect(at(field, use.path), use.path).toEqual(use.what === "expression" ? use.expression : use.id);
    }
  });
}

function testPanel(type: FieldType, properties: readonly FieldProperties[]): void {
  const panel = properties.find((one) => one.type === type.type);
  expect(panel?.fields.map((field) => field.id).sort()).toEqual(Object.keys(type.settings).sort());
  for (const field of panel?.fields ?? [])
    expect(field.label, field.id).toEqual({ "zh-CN": expect.any(String), "en-US": expect.any(String) });
}

function testCase(type: FieldType, one: FieldCase, ajv: Ajv2020): void {
  const model = sampleField(type, one.field);
  const { value, codes } = judge(type, model.field, one.raw);
  const schema = { anyOf: [valueSchema(model), { type: "null" }] };
  const isComputed = model.formula !== undefined;
  if ("problems" in one) {
    expect(codes).toEqual(one.problems);
    const isTold = isComputed || one.problems.every((code) => beyondSchema.has(code));
    if (!isTold) expect(ajv.validate(schema, one.raw), "its JSON Schema refuses it too").toBe(false);
    return;
  }
  expect(codes).toEqual([]);
  expect(value).toEqual(one.stored);
  expect(type.format(one.stored, model.field, context)).toBe(one.text);
  expect(judge(type, model.field, one.stored), "parsing twice changes nothing").toEqual({ value, codes: [] });
  if (isComputed) return;
  expect(ajv.validate(schema, one.raw), `its JSON Schema takes it too: ${ajv.errorsText()}`).toBe(true);
  for (const locale of locales) {
    const text = type.format(one.stored, model.field, { ...context, locale });
    const read = type.read(text, model.field, { ...context, locale });
    expect(read.ok && judge(type, model.field, read.value).value, `“${text}” is read back`).toEqual(one.stored);
  }
}

function testAnything(type: FieldType, cases: readonly FieldCase[], ajv: Ajv2020): void {
  const fields = cases.map((one) => sampleField(type, one.field));
  const anyField = fc.constantFrom(...fields);
  it("takes or refuses any JSON, and keeps only values of its kind", () => {
    fc.assert(
      fc.property(anyField, fc.jsonValue(), (model, raw) => {
        const { value, codes } = judge(type, model.field, raw);
        if (value === null) return;
        expect(ajv.validate({ ...valueKindFacts[model.shape.kind].jsonSchema }, value)).toBe(true);
        expect(typeof type.format(value, model.field, context)).toBe("string");
        if (codes.length === 0) expect(judge(type, model.field, value)).toEqual({ value, codes: [] });
      }),
    );
  });
  it("reads or refuses any text, and reads only values that it takes", () => {
    fc.assert(
      fc.property(anyField, fc.oneof(anyText, fc.double().map(String)), (model, text) => {
        const read = type.read(text, model.field, context);
        if (read.ok) judge(type, model.field, read.value);
        else expect(read.error.path).toBe("");
      }),
    );
  });
}

function judge(
  type: FieldType,
  field: Parameters<FieldType["parse"]>[1],
  raw: unknown,
): { readonly value: Value; readonly codes: readonly string[] } {
  const parsed = type.parse(raw, field);
  if (!parsed.ok) return { value: null, codes: pathless([parsed.error]) };
  const problems = parsed.value === null ? [] : type.validate(parsed.value, field);
  return { value: parsed.value, codes: pathless(problems) };
}

/** Codes; a type speaks of its value alone, so its problems have no path. */
function pathless(problems: readonly Problem[]): readonly string[] {
  expect(under("", problems).filter((one) => one.path !== "")).toEqual([]);
  return problems.map((one) => one.code);
}

function at(value: unknown, path: string): unknown {
  return path
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (inner, step) => (isObject(inner) || Array.isArray(inner) ? Object(inner)[step] : undefined),
      value,
    );
}
