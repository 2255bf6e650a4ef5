import type { AppModel, FormModel } from "@mortise/definition";
import type { SqlStorage } from "@mortise/expression";
import { tableOf } from "../tables/form-table.ts";

/** How a field is kept: two fields with equal layouts can use the same column. */
export type FieldLayout = { readonly storage: SqlStorage; readonly target: string | null };
/** What a form's table holds beside the system columns. */
export type FormLayout = { readonly [field: string]: FieldLayout };

/** Something kept from an earlier version. */
export type Aside = {
  readonly id: number;
  readonly form: string;
  readonly field: string | null;
  readonly table: string;
  readonly column: string | null;
  readonly layout: unknown;
};

export function layoutOf(form: FormModel): FormLayout {
  return Object.fromEntries(
    tableOf(form).fields.map(({ id, storage, target }) => [id, { storage, target: target ?? null }]),
  );
}

export function isSameLayout(a: FieldLayout | undefined, b: FieldLayout | undefined): boolean {
  if (!a || !b || a.target !== b.target || a.storage.as !== b.storage.as) return false;
  return a.storage.as !== "decimal" || b.storage.as !== "decimal" || a.storage.scale === b.storage.scale;
}

/** Ids of the document's fields, also of those whose type nobody registered: their columns stay as they are. */
export function documentFields(form: FormModel): ReadonlySet<string> {
  return new Set(form.form.fields.map(({ id }) => id));
}

export function formsOf(app: AppModel | undefined): readonly FormModel[] {
  return app ? [...app.forms.values()] : [];
}
