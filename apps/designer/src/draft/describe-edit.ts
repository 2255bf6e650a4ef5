import { type App, describePlace, type Edit, pathOf } from "@mortise/definition";
import { exhaustive, type Locale, localize } from "@mortise/kernel";

/** An edit as a key of the texts, with what completes it. */
export type ToldEdit = { readonly key: string; readonly words: { readonly [name: string]: string | number } };

/** What an edit does, for undo messages and lists. `app` is a document in which what it names can be found, if any is. */
export function describeEdit(edit: Edit, app: App, locale: Locale): ToldEdit {
  const formName = (id: string) => localize(app.forms.find((form) => form.id === id)?.name, locale) || id;
  const fieldName = (form: string, id: string) => {
    const field = app.forms.find((one) => one.id === form)?.fields.find((one) => one.id === id);
    return localize(field?.label, locale) || id;
  };
  const property = (path: string | undefined, name: string) => {
    const told = path === undefined ? name : (describePlace(app, `${path}/${name}`, locale).at(-1) ?? name);
    return path !== undefined && told.includes(" ") ? name : told;
  };
  switch (edit.kind) {
    case "addForm":
      return { key: "addForm", words: { form: localize(edit.form.name, locale) } };
    case "moveForm":
    case "removeForm":
      return { key: edit.kind, words: { form: formName(edit.form) } };
    case "addField":
      return { key: "addField", words: { field: localize(edit.field.label, locale) } };
    case "moveField":
    case "removeField":
      return { key: edit.kind, words: { field: fieldName(edit.form, edit.field) } };
    case "setFieldProperty":
      return {
        key: "setFieldProperty",
        words: {
          field: fieldName(edit.form, edit.field),
          property: property(pathOf(app, { form: edit.form, field: edit.field }), edit.property),
        },
      };
    case "setFormProperty":
      return {
        key: "setFormProperty",
        words: { form: formName(edit.form), property: property(pathOf(app, { form: edit.form }), edit.property) },
      };
    case "setAppProperty":
      return { key: "setAppProperty", words: { property: property("", edit.property) } };
    case "batch": {
      const main = edit.edits.find((one) => !one.kind.startsWith("set")) ?? edit.edits[0];
      return main ? describeEdit(main, app, locale) : { key: "nothing", words: {} };
    }
    default:
      return exhaustive(edit, "edit");
  }
}

/** The element that an edit is about, to be shown once it is done; absent where it is gone, or is the whole app. */
export function focusOf(edit: Edit): { readonly form: string; readonly field?: string } | undefined {
  switch (edit.kind) {
    case "addField":
      return { form: edit.form, field: edit.field.id };
    case "moveField":
    case "setFieldProperty":
      return { form: edit.form, field: edit.field };
    case "removeField":
    case "setFormProperty":
      return { form: edit.form };
    case "addForm":
      return { form: edit.form.id };
    case "batch":
      return edit.edits.map(focusOf).findLast((focus) => focus?.field !== undefined) ?? edit.edits.map(focusOf).at(-1);
    default:
      return undefined;
  }
}
