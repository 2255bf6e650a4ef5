import { defineFieldType, type FieldType, type ValueShape, type Vocabulary } from "@mortise/definition";
import { createRegistry, ok } from "@mortise/kernel";

/** A field type for tests: a shape, and values as they are. */
function fieldOf(type: string, shape: FieldType["shape"], more: Partial<FieldType> = {}): FieldType {
  return defineFieldType({
    type,
    label: type,
    group: "basic",
    settings: {},
    shape,
    parse: (raw) => ok(raw as string | null),
    validate: () => [],
    format: (value) => String(value ?? ""),
    read: (text) => ok(text === "" ? null : text),
    ...more,
  });
}

type Option = { readonly id: string; readonly label: string };
const optionsOf = (field: { readonly [setting: string]: unknown }) => (field.options ?? []) as readonly Option[];

/** The value kinds, each under one plain field type. The store knows no others, and no types at all. */
export const vocabulary: Vocabulary = {
  fields: createRegistry("fields", [
    fieldOf("text", () => ({ kind: "text" })),
    fieldOf("number", () => ({ kind: "number" })),
    fieldOf("money", (field): ValueShape => ({ kind: "decimal", scale: (field.scale as number | undefined) ?? 2 })),
    fieldOf("switch", () => ({ kind: "boolean" }), { format: (value) => (value === true ? "是" : "否") }),
    fieldOf("date", () => ({ kind: "date" })),
    fieldOf("datetime", () => ({ kind: "datetime" })),
    fieldOf("select", () => ({ kind: "choice" }), {
      format: (value, field) => optionsOf(field).find(({ id }) => id === value)?.label ?? String(value),
      jsonSchema: (field) => ({ enum: optionsOf(field).map(({ id }) => id) }),
    }),
    fieldOf("link", (field): ValueShape => ({ kind: "reference", form: String(field.form) })),
    fieldOf("member", () => ({ kind: "member" })),
    fieldOf("formula", () => ({ kind: "decimal", scale: 2 }), { formula: (field) => String(field.formula) }),
  ]),
  nodes: createRegistry("nodes", []),
  charts: createRegistry("charts", []),
};
