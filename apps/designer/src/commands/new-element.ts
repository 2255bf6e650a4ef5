import type { App, Edit, Field, FieldType, Form } from "@mortise/definition";
import { reservedFieldIds } from "@mortise/definition";
import type { LocalizedText } from "@mortise/kernel";

/** An id made from `wish` that nobody in `taken` has: `number`, `number_2`, `number_3` … */
export function freeId(wish: string, isTaken: (id: string) => boolean): string {
  const base = wish
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+/, "")
    .slice(0, 32)
    .replace(/_+$/, "");
  const stem = base === "" ? "item" : base;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}_${count}`;
    if (!isTaken(id)) return id;
  }
}

/** True for ids that a new field of this form can't have. */
export function isFieldIdTaken(form: Form, id: string): boolean {
  return reservedFieldIds.has(id) || form.fields.some((field) => field.id === id);
}

/** A new field as it comes from the palette. */
export function newField(type: FieldType, form: Form): Field {
  // A plug-in's type has its maker's name before the dot.
  const id = freeId(type.type.split(".").at(-1) ?? type.type, (wish) => isFieldIdTaken(form, wish));
  return { ...type.initial?.(), id, type: type.type, label: freeLabel(type.label, form) };
}

/** The label with a number after it where a field of the form has it already: two fields of one name are hard to tell apart. */
function freeLabel(label: LocalizedText, form: Form): LocalizedText {
  const taken = new Set(form.fields.map((field) => JSON.stringify(field.label)));
  for (let count = 1; ; count += 1) {
    const wish = count === 1 ? label : withSuffix(label, ` ${count}`);
    if (!taken.has(JSON.stringify(wish))) return wish;
  }
}

function withSuffix(label: LocalizedText, suffix: string): LocalizedText {
  if (typeof label === "string") return label + suffix;
  return Object.fromEntries(Object.entries(label).map(([locale, words]) => [locale, words + suffix]));
}

/**
 * Adds a form with one field, which names its records, and a way to get there: an app that has a menu gets an entry, or
 * nobody would find the form.
 */
export function addFormEdit(app: App, name: LocalizedText, id: string, first: Field): Edit {
  const form: Form = { id, name, title: `{${first.id}}`, fields: [first] };
  const add: Edit = { kind: "addForm", form };
  if (app.menu === undefined) return add;
  const listed: Form = { ...form, views: [{ id: "all", name, type: "table" }] };
  return {
    kind: "batch",
    edits: [
      { kind: "addForm", form: listed },
      { kind: "setAppProperty", property: "menu", value: [...app.menu, { label: name, view: `${id}.all` }] },
    ],
  };
}
