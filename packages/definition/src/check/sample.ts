import { type Problem, pointer, problem } from "@mortise/kernel";
import type { AppModel, FormModel } from "../model/form-model.ts";
import type { SampleRecord } from "../schema/app.ts";

/** Name by which a sample record means whoever installs the template. */
export const installerKey = "@installer";

/** Sample records name forms and fields that exist, have unique keys, and refer to keys that exist. */
export function sampleProblems(model: AppModel): Problem[] {
  const sample = model.app.sample;
  if (!sample) return [];
  const members = new Set([installerKey, ...(sample.members ?? []).map((member) => member.key)]);
  const keys = new Map(
    Object.entries(sample.records).map(([form, records]) => [form, new Set(records.map((one) => one.key))]),
  );
  return Object.entries(sample.records).flatMap(([formId, records]) => {
    const path = pointer("sample", "records", formId);
    const form = model.forms.get(formId);
    if (!form) return [problem("unknown_reference", path, { what: "form", id: formId })];
    const seen = new Set<string>();
    return records.flatMap((record, index) => {
      const place = `${path}/${index}`;
      const twice = seen.has(record.key) ? [problem("duplicate_id", `${place}/key`, { id: record.key })] : [];
      seen.add(record.key);
      return [...twice, ...valueProblems(record, place, form, keys, members)];
    });
  });
}

function valueProblems(
  record: SampleRecord,
  path: string,
  form: FormModel,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
  members: ReadonlySet<string>,
): Problem[] {
  return Object.entries(record.values).flatMap(([field, value]) => {
    const place = `${path}${pointer("values", field)}`;
    const shape = form.field(field)?.shape;
    // A field of an unknown type is kept, and so are its values; what they should be nobody can say.
    const isKept = form.form.fields.some((one) => one.id === field);
    if (!shape) return isKept ? [] : [problem("unknown_reference", place, { what: "field", id: field })];
    if (value === null) return [];
    if (shape.kind === "reference" && !keys.get(shape.form)?.has(String(value))) {
      return [problem("unknown_reference", place, { what: "record", id: String(value) })];
    }
    if (shape.kind === "member" && !members.has(String(value))) {
      return [problem("unknown_reference", place, { what: "member", id: String(value) })];
    }
    return [];
  });
}
