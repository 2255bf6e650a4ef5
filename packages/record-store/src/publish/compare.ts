import type { AppModel, FormModel } from "@mortise/definition";
import { indexesOf, type TableIndex } from "../tables/indexes.ts";
import type { PublishStep } from "../types.ts";
import {
  type Aside,
  documentFields,
  type FieldLayout,
  type FormLayout,
  formsOf,
  isSameLayout,
  layoutOf,
} from "./layout.ts";

/** Something to be done to the tables. Pure data; `apply.ts` carries it out, `measure.ts` says what it would touch. */
export type Action =
  | { readonly do: "create_table"; readonly form: FormModel }
  | { readonly do: "bring_table_back"; readonly form: FormModel; readonly aside: Aside }
  | { readonly do: "set_table_aside"; readonly form: FormModel }
  | { readonly do: "add_column"; readonly form: FormModel; readonly field: string }
  | { readonly do: "bring_column_back"; readonly form: FormModel; readonly field: string; readonly aside: Aside }
  | { readonly do: "set_column_aside"; readonly form: FormModel; readonly field: string; readonly layout: FieldLayout }
  | { readonly do: "convert_column"; readonly from: FormModel; readonly form: FormModel; readonly field: string }
  | { readonly do: "drop_index"; readonly index: TableIndex }
  | { readonly do: "create_index"; readonly index: TableIndex; readonly form: FormModel };

export type Comparison = { readonly actions: readonly Action[]; readonly steps: readonly PublishStep[] };

/** What has to be done to the tables of `from` so that they are those of `to`, in the order in which it is done. */
export function compare(from: AppModel | undefined, to: AppModel, asides: readonly Aside[]): Comparison {
  const steps: PublishStep[] = [];
  const drops: Action[] = [];
  const removals: Action[] = [];
  const additions: Action[] = [];
  const conversions: Action[] = [];
  const columns: Action[] = [];
  const indexes: Action[] = [];

  for (const form of formsOf(from).filter(({ id }) => !to.forms.has(id))) {
    steps.push({ what: "remove_form", kind: "removing", form: form.id });
    drops.push(...indexesOf(form).map((index): Action => ({ do: "drop_index", index })));
    removals.push({ do: "set_table_aside", form });
  }
  for (const form of formsOf(to)) {
    const before = from?.forms.get(form.id);
    const aside = asides.find((one) => one.form === form.id && one.field === null);
    if (before) {
      const fields = compareFields(before, form, layoutOf(before), asides);
      steps.push(...fields.steps, ...compareUniques(before, form));
      conversions.push(...fields.actions.filter((action) => action.do === "convert_column"));
      columns.push(...fields.actions.filter((action) => action.do !== "convert_column"));
      const changed = compareIndexes(before, form, fields.touched);
      drops.push(...changed.drops);
      indexes.push(...changed.creates);
      continue;
    }
    steps.push({ what: "add_form", kind: "additive", form: form.id });
    additions.push(aside ? { do: "bring_table_back", form, aside } : { do: "create_table", form });
    const kept = aside ? (aside.layout as FormLayout) : {};
    columns.push(...compareFields(undefined, form, kept, asides).actions);
    indexes.push(...indexesOf(form).map((index): Action => ({ do: "create_index", index, form })));
  }
  // Conversions read titles of linked records, so they come before columns go.
  return { steps, actions: [...drops, ...additions, ...conversions, ...removals, ...columns, ...indexes] };
}

/** `touched`: fields whose column is another one afterwards. */
function compareFields(
  before: FormModel | undefined,
  form: FormModel,
  old: FormLayout,
  asides: readonly Aside[],
): { actions: readonly Action[]; steps: readonly PublishStep[]; touched: ReadonlySet<string> } {
  const actions: Action[] = [];
  const steps: PublishStep[] = [];
  const touched = new Set<string>();
  const wanted = layoutOf(form);
  const inDocument = documentFields(form);
  for (const [field, layout] of Object.entries(old)) {
    if (inDocument.has(field)) continue;
    touched.add(field);
    actions.push({ do: "set_column_aside", form, field, layout });
    steps.push({ what: "remove_field", kind: "removing", form: form.id, field });
  }
  for (const [field, layout] of Object.entries(wanted)) {
    const known = old[field];
    if (isSameLayout(known, layout)) continue;
    touched.add(field);
    if (known && before) {
      actions.push({ do: "convert_column", from: before, form, field });
      steps.push({ what: "change_field", kind: "changing", form: form.id, field });
      continue;
    }
    if (known) actions.push({ do: "set_column_aside", form, field, layout: known });
    // A field that was in the document under a type that nobody knew has its column still.
    const isDormant = before !== undefined && documentFields(before).has(field);
    if (isDormant) continue;
    const aside = asides.findLast(
      (one) => one.form === form.id && one.field === field && isSameLayout(one.layout as FieldLayout, layout),
    );
    actions.push(aside ? { do: "bring_column_back", form, field, aside } : { do: "add_column", form, field });
    steps.push({ what: "add_field", kind: "additive", form: form.id, field });
  }
  return { actions, steps, touched };
}

function compareUniques(before: FormModel, form: FormModel): readonly PublishStep[] {
  const old = uniquesOf(before);
  const wanted = uniquesOf(form);
  const step = (what: "add_unique" | "remove_unique", fields: string): PublishStep => ({
    what,
    kind: "additive",
    form: form.id,
    field: fields,
  });
  return [
    ...[...old].filter((one) => !wanted.has(one)).map((one) => step("remove_unique", one)),
    ...[...wanted].filter((one) => !old.has(one)).map((one) => step("add_unique", one)),
  ];
}

function uniquesOf(form: FormModel): ReadonlySet<string> {
  return new Set((form.form.unique ?? []).map(({ fields }) => fields.join(",")));
}

function compareIndexes(before: FormModel, form: FormModel, touched: ReadonlySet<string>) {
  const isTouched = (index: TableIndex) => index.columns.some(({ id }) => touched.has(id));
  const old = indexesOf(before);
  const wanted = indexesOf(form);
  const has = (list: readonly TableIndex[], index: TableIndex) => list.some(({ name }) => name === index.name);
  return {
    drops: old
      .filter((index) => isTouched(index) || !has(wanted, index))
      .map((index): Action => ({ do: "drop_index", index })),
    creates: wanted
      .filter((index) => isTouched(index) || !has(old, index))
      .map((index): Action => ({ do: "create_index", index, form })),
  };
}
