import { type FieldModel, type FormModel, valueKindFacts } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import type { LiveApp } from "../../apps/live-app.ts";
import type { DescribedRoute } from "../openapi.ts";

type Arguments = readonly [
  routes: readonly DescribedRoute[],
  info: { readonly title: string; readonly version: string },
  schemas: { readonly [name: string]: unknown },
];

/** The record routes once a form of the app, with the form's own fields in place of «values». */
export function appSchemas(app: LiveApp, routes: readonly DescribedRoute[]): Arguments {
  const forms = [...app.model.forms.values()];
  const own = routes.filter((route) => route.path.includes("/apps/{app}/forms/{form}/records"));
  const described = forms.flatMap((form) =>
    own.map((route): DescribedRoute => {
      const path = route.path.replace("{app}", app.id).replace("{form}", form.id);
      const { body, params } = route.schema as { readonly body?: Schema; readonly params?: Schema };
      return {
        ...route,
        path,
        schema: {
          ...route.schema,
          ...(params ? { params: without(params, ["app", "form"]) } : {}),
          ...(body?.properties?.values ? { body: withValues(body, form) } : {}),
        },
      };
    }),
  );
  const schemas = Object.fromEntries(forms.map((form) => [form.id, valuesSchema(form)]));
  return [described, { title: localize(app.definition.name, "en-US"), version: String(app.version) }, schemas];
}

type Schema = { readonly properties?: { readonly [name: string]: unknown }; readonly required?: readonly string[] };

function without(schema: Schema, names: readonly string[]): Schema {
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name));
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    required: (schema.required ?? []).filter((name) => !names.includes(name)),
  };
}

function withValues(schema: Schema, form: FormModel): Schema {
  return { ...schema, properties: { ...schema.properties, values: { $ref: `#/components/schemas/${form.id}` } } };
}

function valuesSchema(form: FormModel) {
  return {
    type: "object",
    additionalProperties: false,
    title: localize(form.form.name, "en-US"),
    required: form.fields.filter((field) => field.field.required).map((field) => field.id),
    properties: Object.fromEntries(form.fields.map((field) => [field.id, fieldSchema(field)])),
  };
}

function fieldSchema({ field, type, shape, formula }: FieldModel) {
  return {
    ...valueKindFacts[shape.kind].jsonSchema,
    ...type.jsonSchema?.(field),
    title: localize(field.label, "en-US"),
    ...(field.help === undefined ? {} : { description: localize(field.help, "en-US") }),
    ...(formula === undefined ? {} : { readOnly: true }),
  };
}
