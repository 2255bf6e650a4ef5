import { type FieldModel, type FormModel, valueKindFacts } from "@mortise/definition";
import { localize } from "@mortise/kernel";

/** A JSON Schema, draft 2020-12; patterns are read with the `u` flag. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Schema of a field's values that are not empty: its kind's keywords and its type's. */
export function valueSchema(field: FieldModel): JsonSchema {
  return { ...valueKindFacts[field.shape.kind].jsonSchema, ...field.type.jsonSchema?.(field.field) };
}

/**
 * Schema of a record's values, as they travel over HTTP.
 *
 * It refuses nothing that the engine accepts. It lets through what JSON Schema can't say: decimal places, the range of
 * dates, whether linked records exist, the form's own checks. Schemas of computed fields say what is read; on writing they
 * may be anything, since they are ignored.
 *
 * @param purpose `create` asks for required fields without default; `update` for nothing; `read` shows what comes back
 */
export function recordSchema(form: FormModel, purpose: "create" | "update" | "read"): JsonSchema {
  const properties: { [field: string]: JsonSchema } = {};
  const required: string[] = [];
  for (const one of form.fields) {
    const isComputed = one.formula !== undefined;
    const mustBeFilled = one.field.required === true && !isComputed && purpose !== "read" && canBeEmpty(one);
    const { label, help } = one.field;
    const about = {
      title: localize(label, "en-US"),
      ...(help === undefined ? {} : { description: localize(help, "en-US") }),
      ...(isComputed ? { readOnly: true } : {}),
    };
    if (mustBeFilled) properties[one.id] = { ...about, ...valueSchema(one) };
    else if (isComputed && purpose !== "read") properties[one.id] = about;
    else properties[one.id] = { ...about, anyOf: [valueSchema(one), { type: "null" }] };
    if (mustBeFilled && purpose === "create" && one.field.default === undefined) required.push(one.id);
  }
  return {
    type: "object",
    title: localize(form.form.name, "en-US"),
    properties,
    required,
    additionalProperties: false,
  };
}

/** A switch can't: for it nothing has to be sent, and null is as good as off. */
function canBeEmpty(field: FieldModel): boolean {
  const blank = field.type.parse(null, field.field);
  return !blank.ok || blank.value === null;
}
