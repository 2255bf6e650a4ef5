import { err, exhaustive, ok, type Problem, type Result } from "@mortise/kernel";
import type { App, Field, Form } from "../types.ts";
import { find, insert, move } from "./list.ts";
import { givingBack, withProperty } from "./property.ts";
import type { Edit, Edited } from "./types.ts";

/** What makes an element itself: other edits change it, or nothing does. */
const fixedInApp = ["format", "id", "forms"];
const fixedInForm = ["id", "fields"];
const fixedInField = ["id", "type"];

/**
 * Applies an edit. Pure; everything the edit doesn't touch is the same object as before.
 *
 * @returns the new document with the inverse edit, or why it can't be applied: an id that isn't there
 *   (`unknown_reference`), one that is there already (`duplicate_id`), a property that never changes
 *   (`fixed_property`). Whether the result makes a valid app is another question, `checkApp`'s: a draft may be wrong.
 */
export function applyEdit(app: App, edit: Edit): Result<Edited, Problem> {
  switch (edit.kind) {
    case "setAppProperty":
      return then(withProperty(app, edit.property, edit.value, fixedInApp, `/${edit.property}`), (next) => ({
        app: next,
        inverse: { kind: "setAppProperty", property: edit.property, ...givingBack(app, edit.property) },
      }));
    case "addForm":
      return then(insert(app.forms, edit.form, edit.index, "/forms"), (forms) => ({
        app: { ...app, forms },
        inverse: { kind: "removeForm", form: edit.form.id },
      }));
    case "moveForm":
      return inForm(app, edit.form, (_form, from) =>
        ok({
          app: { ...app, forms: move(app.forms, from, edit.index) },
          inverse: { kind: "moveForm", form: edit.form, index: from },
        }),
      );
    case "removeForm":
      return inForm(app, edit.form, (form, index) =>
        ok({
          app: { ...app, forms: app.forms.toSpliced(index, 1) },
          inverse: { kind: "addForm", form, index },
        }),
      );
    case "setFormProperty":
      return inForm(app, edit.form, (form, index) =>
        then(
          withProperty(form, edit.property, edit.value, fixedInForm, `/forms/${index}/${edit.property}`),
          (next) => ({
            app: replaceForm(app, index, next),
            inverse: {
              kind: "setFormProperty",
              form: edit.form,
              property: edit.property,
              ...givingBack(form, edit.property),
            },
          }),
        ),
      );
    case "addField":
      return inForm(app, edit.form, (form, index) =>
        then(insert(form.fields, edit.field, edit.index, `/forms/${index}/fields`), (fields) => ({
          app: replaceForm(app, index, { ...form, fields }),
          inverse: { kind: "removeField", form: edit.form, field: edit.field.id },
        })),
      );
    case "moveField":
      return inField(app, edit.form, edit.field, (form, index, _field, from) =>
        ok({
          app: replaceForm(app, index, { ...form, fields: move(form.fields, from, edit.index) }),
          inverse: { kind: "moveField", form: edit.form, field: edit.field, index: from },
        }),
      );
    case "removeField":
      return inField(app, edit.form, edit.field, (form, index, field, at) =>
        ok({
          app: replaceForm(app, index, { ...form, fields: form.fields.toSpliced(at, 1) }),
          inverse: { kind: "addField", form: edit.form, field, index: at },
        }),
      );
    case "setFieldProperty":
      return inField(app, edit.form, edit.field, (form, index, field, at) => {
        const path = `/forms/${index}/fields/${at}/${edit.property}`;
        return then(withProperty(field, edit.property, edit.value, fixedInField, path), (next) => ({
          app: replaceForm(app, index, { ...form, fields: form.fields.with(at, next) }),
          inverse: {
            kind: "setFieldProperty",
            form: edit.form,
            field: edit.field,
            property: edit.property,
            ...givingBack(field, edit.property),
          },
        }));
      });
    case "batch":
      return applyAll(app, edit.edits);
    default:
      return exhaustive(edit, "edit");
  }
}

function applyAll(app: App, edits: readonly Edit[]): Result<Edited, Problem> {
  let current = app;
  const inverses: Edit[] = [];
  for (const edit of edits) {
    const applied = applyEdit(current, edit);
    if (!applied.ok) return applied;
    current = applied.value.app;
    inverses.unshift(applied.value.inverse);
  }
  return ok({ app: current, inverse: { kind: "batch", edits: inverses } });
}

function then<Value>(result: Result<Value, Problem>, next: (value: Value) => Edited): Result<Edited, Problem> {
  return result.ok ? ok(next(result.value)) : err(result.error);
}

function inForm(
  app: App,
  id: string,
  change: (form: Form, index: number) => Result<Edited, Problem>,
): Result<Edited, Problem> {
  const found = find(app.forms, id, "form", "/forms");
  return found.ok ? change(found.value.item, found.value.index) : found;
}

function inField(
  app: App,
  formId: string,
  id: string,
  change: (form: Form, index: number, field: Field, at: number) => Result<Edited, Problem>,
): Result<Edited, Problem> {
  return inForm(app, formId, (form, index) => {
    const found = find(form.fields, id, "field", `/forms/${index}/fields`);
    return found.ok ? change(form, index, found.value.item, found.value.index) : found;
  });
}

function replaceForm(app: App, index: number, form: Form): App {
  return { ...app, forms: app.forms.with(index, form) };
}
