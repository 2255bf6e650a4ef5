import type { FieldModel, FormModel, ValueShape } from "@mortise/definition";
import { type Locale, type LocalizedText, locales } from "@mortise/kernel";

/** What a path of a query leads to, through links where it has several parts. */
export type FieldAt = {
  readonly path: readonly string[];
  readonly shape: ValueShape;
  readonly label: LocalizedText;
  /** Absent for a system field or a member's name. */
  readonly field?: FieldModel;
};

/** The field behind `account.region`; undefined where a part names nothing. */
export function fieldAt(form: FormModel, name: string): FieldAt | undefined {
  const path = name.split(".");
  const shape = form.shapeAt(path);
  if (!shape) return undefined;
  let at: FormModel | undefined = form;
  let field: FieldModel | undefined;
  const labels: ((locale: Locale) => string)[] = [];
  for (const part of path) {
    const owner: FormModel | undefined = at;
    if (!owner) break;
    labels.push((locale) => owner.labelOf(part, locale));
    field = owner.field(part);
    const found: ValueShape | undefined = owner.shapeOf(part);
    at = found?.kind === "reference" ? form.app.forms.get(found.form) : undefined;
  }
  // A path that goes on where no form is left (`owner.name`) ends in something that is no field.
  if (labels.length < path.length) field = undefined;
  return {
    path,
    shape,
    label: eachLocale((locale) => labels.map((label) => label(locale)).join(" · ")),
    ...(field && { field }),
  };
}

/** One text a language. */
export function eachLocale(text: (locale: Locale) => string): LocalizedText {
  return Object.fromEntries(locales.map((locale) => [locale, text(locale)]));
}
