import { type AppModel, createAppModel, type Field, type FieldModel, type FieldType } from "@mortise/definition";
import { createRegistry } from "@mortise/kernel";

/** An app of one form, `sample`, with these fields; forms that the fields refer to exist too. */
export function sampleApp(types: readonly FieldType[], fields: readonly Field[]): AppModel {
  const named = { id: "name", type: types[0]?.type ?? "", label: "Name" };
  const others = new Set(
    fields.flatMap((field) => {
      const type = types.find((one) => one.type === field.type);
      return (type?.uses?.(field) ?? []).flatMap((use) => (use.what === "form" ? [use.id] : []));
    }),
  );
  return createAppModel(
    {
      format: 1,
      id: "sample",
      name: "Sample",
      version: "1.0.0",
      forms: [
        { id: "sample", name: "Sample", title: "", fields },
        ...[...others].map((id) => ({ id, name: id, title: "{name}", fields: [named] })),
      ],
    },
    {
      fields: createRegistry("fields", types),
      nodes: createRegistry("nodes"),
      charts: createRegistry("charts"),
    },
  );
}

/** One field of a type with these settings, as a form has it. */
export function sampleField(type: FieldType, settings: { readonly [setting: string]: unknown }): FieldModel {
  const field: Field = { id: "value", type: type.type, label: "Value", ...settings };
  const model = sampleApp([type], [field]).forms.get("sample")?.field("value");
  if (!model) throw new Error(`${type.type} is not registered`);
  return model;
}
