import { findReferences, type Reference, type ReferenceTarget } from "../check/references.ts";
import type { Vocabulary } from "../contracts/element-type.ts";
import type { App } from "../types.ts";

/** A form, or a field of it. */
export type ElementAddress = { readonly form: string; readonly field?: string };

/**
 * Every place that mentions an element, in the document's order: columns, sorts, filters, titles, checks, formulas,
 * links, flows, dashboards, menu. What a form says of itself, and a field of itself, is not counted.
 */
export function whereUsed(app: App, vocabulary: Vocabulary, address: ElementAddress): readonly Reference[] {
  const own = pathOf(app, address);
  return findReferences(app, vocabulary).filter(
    (reference) => meets(reference.target, address) && !(own !== undefined && isWithin(reference.path, own)),
  );
}

/** JSON Pointer of an element; undefined where there is none. */
export function pathOf(app: App, address: ElementAddress): string | undefined {
  const form = app.forms.findIndex((one) => one.id === address.form);
  if (form < 0 || address.field === undefined) return form < 0 ? undefined : `/forms/${form}`;
  const field = app.forms[form]?.fields.findIndex((one) => one.id === address.field) ?? -1;
  return field < 0 ? undefined : `/forms/${form}/fields/${field}`;
}

/** True where `path` is `parent` or below it. */
export function isWithin(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}

function meets(target: ReferenceTarget, address: ElementAddress): boolean {
  if (target.what === "dashboard" || target.what === "measure") return false;
  if (target.form !== address.form) return false;
  return address.field === undefined || (target.what === "field" && target.field === address.field);
}
