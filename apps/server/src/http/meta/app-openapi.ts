import { type JsonSchema, recordSchema } from "@mortise/form-engine";
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
          ...(body?.properties?.values ? { body: withValues(body, valuesName(form.id, route.method)) } : {}),
        },
      };
    }),
  );
  const schemas = Object.fromEntries(
    forms.flatMap((form): [string, JsonSchema][] => [
      [valuesName(form.id, "post"), recordSchema(form, "create")],
      [valuesName(form.id, "patch"), recordSchema(form, "update")],
    ]),
  );
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

/** A new record's values go by the form's id; a change's, of which none is required, have a name beside it. */
function valuesName(form: string, method: string): string {
  return method === "patch" ? `${form}.changes` : form;
}

function withValues(schema: Schema, name: string): Schema {
  return { ...schema, properties: { ...schema.properties, values: { $ref: `#/components/schemas/${name}` } } };
}
