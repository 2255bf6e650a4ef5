import type { Edit, Field, Form } from "@mortise/definition";
import { isObject } from "@mortise/kernel";
import { freeId, isFieldIdTaken } from "./new-element.ts";

/** Fields as text, so that they can be pasted into another form, app, tab, or a mail to a colleague. */
export function fieldsToText(fields: readonly Field[]): string {
  return JSON.stringify({ mortise: "fields", fields }, null, 2);
}

/** The fields in a text; undefined where it is something else. Their settings are checked later, like any edit's. */
export function fieldsFromText(text: string): readonly Field[] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(read) || read.mortise !== "fields" || !Array.isArray(read.fields)) return undefined;
  const fields: readonly unknown[] = read.fields;
  return fields.every(isField) ? fields : undefined;
}

/** Puts copies of the fields into a form, under ids that are free there. */
export function pasteEdit(form: Form, fields: readonly Field[], index: number): Edit {
  const given = new Set<string>();
  const edits = fields.map((field, position): Edit => {
    const id = freeId(field.id, (wish) => given.has(wish) || isFieldIdTaken(form, wish));
    given.add(id);
    return { kind: "addField", form: form.id, field: { ...field, id }, index: index + position };
  });
  const [only] = edits;
  return edits.length === 1 && only ? only : { kind: "batch", edits };
}

function isField(value: unknown): value is Field {
  return (
    isObject(value) &&
    typeof value.id === "string" &&
    typeof value.type === "string" &&
    (typeof value.label === "string" || isObject(value.label))
  );
}
