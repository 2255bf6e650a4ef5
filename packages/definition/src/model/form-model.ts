import { type Compiled, compile, type Expression, type Scope, type ValueType } from "@mortise/expression";
import { type Locale, localize, type Problem, type Result } from "@mortise/kernel";
import type { Vocabulary } from "../contracts/element-type.ts";
import type { FieldType } from "../contracts/field-type.ts";
import type { App, Field, Flow, Form, View } from "../types.ts";
import { expressionType, type ValueShape } from "../value-kinds.ts";
import { systemFields } from "./system-fields.ts";
import { parseTitle, type TitlePart } from "./title.ts";

/** A field with everything that its type says of it. */
export type FieldModel = {
  readonly id: string;
  readonly field: Field;
  readonly type: FieldType;
  readonly shape: ValueShape;
  /** Present on computed fields. */
  readonly formula?: Expression;
};

/** A form made ready: fields by id, types known, names bound. Immutable; made once an app version. */
export type FormModel = {
  readonly id: string;
  readonly form: Form;
  readonly app: AppModel;
  /** Fields whose type is registered, in the document's order. */
  readonly fields: readonly FieldModel[];
  field(id: string): FieldModel | undefined;
  /** Shape of a field or a system field of this form. */
  shapeOf(id: string): ValueShape | undefined;
  /** Shape behind a path that may go through links: `["account", "sector"]`. */
  shapeAt(path: readonly string[]): ValueShape | undefined;
  /** Label of a field or a system field; the id where there is none. */
  labelOf(id: string, locale: Locale): string;
  readonly title: readonly TitlePart[];
  readonly scope: Scope;
  /** Compiles an expression over this form's fields. */
  compile(expression: Expression): Result<Compiled, readonly Problem[]>;
  /** The view of this id; the first one where undefined; a plain one over all fields where the form has none. */
  view(id?: string): View | undefined;
};

/** A published document made ready. */
export type AppModel = {
  readonly id: string;
  readonly app: App;
  readonly vocabulary: Vocabulary;
  readonly timeZone: string;
  readonly currency: string;
  readonly weekStart: number;
  readonly forms: ReadonlyMap<string, FormModel>;
  /** Flows of a form, in the document's order. */
  flowsOf(form: string): readonly Flow[];
};

/** Makes a document ready. Expects one that `checkApp` found no error in; fields of unknown type are left out. */
export function createAppModel(app: App, vocabulary: Vocabulary): AppModel {
  const forms = new Map<string, FormModel>();
  const model: AppModel = {
    id: app.id,
    app,
    vocabulary,
    timeZone: app.settings?.timeZone ?? "Asia/Shanghai",
    currency: app.settings?.currency ?? "CNY",
    weekStart: app.settings?.weekStart ?? 1,
    forms,
    flowsOf: (form) => (app.flows ?? []).filter((flow) => flow.form === form),
  };
  for (const form of app.forms) forms.set(form.id, createFormModel(form, model));
  return Object.freeze(model);
}

function createFormModel(form: Form, app: AppModel): FormModel {
  const fields = form.fields.flatMap((field): FieldModel[] => {
    const type = app.vocabulary.fields.get(field.type);
    if (!type) return [];
    const formula = type.formula?.(field);
    return [{ id: field.id, field, type, shape: type.shape(field), ...(formula === undefined ? {} : { formula }) }];
  });
  const byId = new Map(fields.map((field) => [field.id, field]));
  const systemById = new Map(systemFields.map((field) => [field.id, field]));
  const shapeOf = (id: string) => byId.get(id)?.shape ?? systemById.get(id)?.shape;
  const shapeAt = (path: readonly string[]): ValueShape | undefined => {
    const [first, ...rest] = path;
    if (first === undefined) return undefined;
    const shape = shapeOf(first);
    if (rest.length === 0 || shape === undefined) return shape;
    if (shape.kind === "reference") return app.forms.get(shape.form)?.shapeAt(rest);
    return shape.kind === "member" && rest.length === 1 && rest[0] === "name" ? { kind: "text" } : undefined;
  };
  const scope: Scope = {
    typeOf: (path): ValueType | undefined => {
      if (path.length === 1 && path[0] === "id") return { kind: "record", form: form.id };
      const shape = shapeAt(path);
      return shape && expressionType(shape);
    },
    labelOf: (path) => path.join("."),
    resolveLabel: (path) => {
      const [label] = path;
      const found = form.fields.find((field) =>
        typeof field.label === "string"
          ? field.label === label
          : (Object.values(field.label) as unknown[]).includes(label),
      );
      return found && path.length === 1 ? [found.id] : undefined;
    },
  };
  return Object.freeze({
    id: form.id,
    form,
    app,
    fields,
    field: (id: string) => byId.get(id),
    shapeOf,
    shapeAt,
    labelOf: (id: string, locale: Locale) =>
      localize(byId.get(id)?.field.label ?? systemById.get(id)?.label ?? id, locale),
    title: parseTitle(form.title),
    scope,
    compile: (expression: Expression) => compile(expression, scope),
    view: (id?: string): View | undefined => {
      const views = form.views ?? [];
      if (id !== undefined) return views.find((view) => view.id === id);
      return views[0] ?? { id: "all", name: form.name, type: "table" };
    },
  });
}
