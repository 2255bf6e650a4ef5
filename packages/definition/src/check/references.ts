import { compile, type Expression } from "@mortise/expression";
import { pointer } from "@mortise/kernel";
import type { ElementType, Use, Vocabulary } from "../contracts/element-type.ts";
import { type AppModel, createAppModel, type FormModel } from "../model/form-model.ts";
import { parseTitle } from "../model/title.ts";
import type { App, Form, Measure, Query } from "../types.ts";

/** What a reference points at. A field of `$member` or of an unknown form is not followed further. */
export type ReferenceTarget =
  | { readonly what: "form"; readonly form: string }
  | { readonly what: "field"; readonly form: string; readonly field: string }
  | { readonly what: "view"; readonly form: string; readonly view: string }
  | { readonly what: "dashboard"; readonly dashboard: string }
  | { readonly what: "measure"; readonly measures: readonly string[]; readonly measure: string };

/** A place of the document that mentions another element. */
export type Reference = {
  /** JSON Pointer of the place. */
  readonly path: string;
  readonly target: ReferenceTarget;
  /** Value kinds that fit there; any where absent. */
  readonly kinds?: readonly string[];
};

/** Every mention of an element in the document, in the document's order. Works on documents that still have errors. */
export function findReferences(app: App, vocabulary: Vocabulary): readonly Reference[] {
  const model = createAppModel(app, vocabulary);
  return [
    ...app.forms.flatMap((form, index) => referencesOfForm(form, pointer("forms", index), model)),
    ...(app.flows ?? []).flatMap((flow, index) => {
      const path = pointer("flows", index);
      const form = model.forms.get(flow.form);
      return [
        { path: `${path}/form`, target: { what: "form" as const, form: flow.form } },
        ...expressionReferences(flow.when, `${path}/when`, form),
        ...flow.nodes.flatMap((node, position) =>
          usesOf(vocabulary.nodes.get(node.type), node).flatMap((use) =>
            resolveUse(use, `${path}${pointer("nodes", position)}`, flow.form, form),
          ),
        ),
      ];
    }),
    ...(app.dashboards ?? []).flatMap((dashboard, index) =>
      dashboard.widgets.flatMap((widget, position) => {
        const path = pointer("dashboards", index, "widgets", position);
        const form = model.forms.get(widget.query.from);
        return [
          ...queryReferences(widget.query, `${path}/query`, model),
          ...usesOf(vocabulary.charts.get(widget.type), widget).flatMap((use) =>
            resolveUse(use, path, widget.query.from, form),
          ),
        ];
      }),
    ),
    ...menuReferences(app),
  ];
}

function referencesOfForm(form: Form, path: string, app: AppModel): Reference[] {
  const model = app.forms.get(form.id);
  const fieldAt = (place: string, field: string) => followPath(field.split("."), path + place, form.id, app);
  return [
    ...parseTitle(form.title).flatMap((part) =>
      "path" in part ? followPath(part.path, `${path}/title`, form.id, app) : [],
    ),
    ...form.fields.flatMap((field, index) => {
      const place = `${path}${pointer("fields", index)}`;
      const type = app.vocabulary.fields.get(field.type);
      return [
        ...expressionReferences(field.default, `${place}/default`, model),
        ...usesOf(type, field).flatMap((use) => resolveUse(use, place, form.id, model)),
      ];
    }),
    ...(form.checks ?? []).flatMap((check, index) => {
      const place = pointer("checks", index);
      return [
        ...expressionReferences(check.check, `${path}${place}/check`, model),
        ...(check.field === undefined ? [] : fieldAt(`${place}/field`, check.field)),
      ];
    }),
    ...(form.unique ?? []).flatMap((unique, index) =>
      unique.fields.flatMap((field, position) => fieldAt(pointer("unique", index, "fields", position), field)),
    ),
    ...(form.views ?? []).flatMap((view, index) => {
      const place = pointer("views", index);
      return [
        ...(view.columns ?? []).flatMap((column, position) => fieldAt(`${place}/columns/${position}`, column)),
        ...(view.sort ?? []).flatMap((sort, position) => fieldAt(`${place}/sort/${position}/field`, sort.field)),
        ...expressionReferences(view.filter, `${path}${place}/filter`, model),
      ];
    }),
  ];
}

function queryReferences(query: Query, path: string, app: AppModel): Reference[] {
  const form = app.forms.get(query.from);
  const measures = query.measures.map((measure) => measure.id);
  const columns = [...measures, ...(query.dimensions ?? []).map((dimension) => dimension.field)];
  return [
    { path: `${path}/from`, target: { what: "form", form: query.from } },
    ...(query.dimensions ?? []).flatMap((dimension, index) =>
      followPath(dimension.field.split("."), `${path}/dimensions/${index}/field`, query.from, app),
    ),
    ...query.measures.flatMap((measure, index) => measureReferences(measure, `${path}/measures/${index}`, query, app)),
    ...expressionReferences(query.filter, `${path}/filter`, form),
    ...(query.sort ?? []).map(
      (sort, index): Reference => ({
        path: `${path}/sort/${index}/by`,
        target: { what: "measure", measures: columns, measure: sort.by },
      }),
    ),
  ];
}

function measureReferences(measure: Measure, path: string, query: Query, app: AppModel): Reference[] {
  if ("formula" in measure) {
    const measures = query.measures.filter((other) => !("formula" in other)).map((other) => other.id);
    return measureNames(measure.formula).map((name) => ({
      path: `${path}/formula`,
      target: { what: "measure", measures, measure: name },
    }));
  }
  return [
    ...(measure.field === undefined ? [] : followPath(measure.field.split("."), `${path}/field`, query.from, app)),
    ...expressionReferences(measure.filter, `${path}/filter`, app.forms.get(query.from)),
  ];
}

function measureNames(formula: Expression): readonly string[] {
  const compiled = compile(formula, { typeOf: () => ({ kind: "number" }) });
  return compiled.ok ? compiled.value.dependencies.map((path) => path.join(".")) : [];
}

function menuReferences(app: App): Reference[] {
  const entries = (app.menu ?? []).flatMap((item, index) => {
    const path = pointer("menu", index);
    if (!("children" in item)) return [{ entry: item, path }];
    return item.children.map((entry, position) => ({ entry, path: `${path}/children/${position}` }));
  });
  return entries.flatMap(({ entry, path }): Reference[] => [
    ...(entry.view === undefined ? [] : [{ path: `${path}/view`, target: viewTarget(entry.view) }]),
    ...(entry.dashboard === undefined
      ? []
      : [{ path: `${path}/dashboard`, target: { what: "dashboard" as const, dashboard: entry.dashboard } }]),
  ]);
}

function viewTarget(address: string): ReferenceTarget {
  const [form = "", view = ""] = address.split(".");
  return { what: "view", form, view };
}

function usesOf<Element>(type: ElementType<Element> | undefined, element: Element): readonly Use[] {
  return type?.uses?.(element) ?? [];
}

function resolveUse(use: Use, prefix: string, ownForm: string, model: FormModel | undefined): Reference[] {
  const path = prefix + use.path;
  switch (use.what) {
    case "form":
      return [{ path, target: { what: "form", form: use.id } }];
    case "field":
      return [
        {
          path,
          target: { what: "field", form: use.form ?? ownForm, field: use.id },
          ...(use.kinds ? { kinds: use.kinds } : {}),
        },
      ];
    case "expression":
      return expressionReferences(use.expression, path, model);
  }
}

/** The fields that an expression reads; none where it can't be parsed (that is another problem, found elsewhere). */
function expressionReferences(
  expression: Expression | undefined,
  path: string,
  form: FormModel | undefined,
): Reference[] {
  if (expression === undefined || form === undefined) return [];
  // Unknown names are accepted here, so that an expression with one bad name still tells its good ones.
  const scope = {
    ...form.scope,
    typeOf: (names: readonly string[]) => form.scope.typeOf(names) ?? { kind: "any" as const },
  };
  const compiled = compile(expression, scope);
  if (!compiled.ok) return [];
  return compiled.value.dependencies.flatMap((names) => followPath(names, path, form.id, form.app));
}

/** A dotted path as one reference a step: `account.sector` mentions `account` here and `sector` of its form. */
function followPath(names: readonly string[], path: string, form: string, app: AppModel): Reference[] {
  const [first, ...rest] = names;
  if (first === undefined || (first === "id" && rest.length === 0)) return [];
  const own: Reference = { path, target: { what: "field", form, field: first } };
  if (rest.length === 0) return [own];
  const shape = app.forms.get(form)?.shapeOf(first);
  if (shape?.kind === "reference") return [own, ...followPath(rest, path, shape.form, app)];
  if (shape?.kind === "member" && rest.length === 1 && rest[0] === "name") return [own];
  return shape === undefined ? [own] : [own, { path, target: { what: "field", form, field: names.join(".") } }];
}
