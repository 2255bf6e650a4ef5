import type { App, Edit, FieldType } from "@mortise/definition";
import type { Registry } from "@mortise/kernel";
import { newField } from "./new-element.ts";

/** What is dragged: a type from the palette, or a field of the form. */
export type Dragged =
  | { readonly kind: "type"; readonly type: string }
  | { readonly kind: "field"; readonly field: string };

/** What a drop does; undefined where it changes nothing. `gap`: before the field at this place, counted before the drop. */
export function dropEdit(
  app: App,
  types: Registry<FieldType>,
  formId: string,
  dragged: Dragged,
  gap: number,
): Edit | undefined {
  const form = app.forms.find((one) => one.id === formId);
  if (form === undefined) return undefined;
  if (dragged.kind === "type") {
    const type = types.get(dragged.type);
    return type && { kind: "addField", form: formId, field: newField(type, form), index: gap };
  }
  const from = form.fields.findIndex((field) => field.id === dragged.field);
  if (from < 0 || gap === from || gap === from + 1) return undefined;
  return { kind: "moveField", form: formId, field: dragged.field, index: gap > from ? gap - 1 : gap };
}
