import {
  type App,
  createAppModel,
  type Field,
  type FieldType,
  type Form,
  type FormModel,
  type Vocabulary,
} from "@mortise/definition";
import type { Environment } from "@mortise/expression";
import { createRegistry, err, ok, type Problem, problem } from "@mortise/kernel";

/** Field types just large enough to show what the engine does; it knows none by name. */
const words: FieldType = {
  type: "words",
  label: "Words",
  group: "basic",
  settings: {},
  shape: () => ({ kind: "text" }),
  parse: (raw) =>
    raw === null || raw === "" ? ok(null) : typeof raw === "string" ? ok(raw) : err(problem("text_expected")),
  validate: (value, field) =>
    typeof value === "string" && typeof field.most === "number" && value.length > field.most
      ? [problem("text_too_long", "", { max: field.most })]
      : [],
  format: (value) => String(value ?? ""),
  read: (text) => ok(text),
};

const count: FieldType = {
  ...words,
  type: "count",
  shape: () => ({ kind: "number" }),
  parse: (raw) => (raw === null || typeof raw === "number" ? ok(raw) : err(problem("number_expected"))),
  validate: (value, field): Problem[] =>
    typeof field.least === "number" && (value as number) < field.least
      ? [problem("number_min", "", { min: field.least })]
      : [],
};

const tick: FieldType = {
  ...words,
  type: "tick",
  shape: () => ({ kind: "boolean" }),
  parse: (raw) => (raw === null ? ok(false) : typeof raw === "boolean" ? ok(raw) : err(problem("boolean_expected"))),
  validate: () => [],
};

const pointer: FieldType = {
  ...words,
  type: "pointer",
  shape: (field) => ({ kind: "reference", form: String(field.form) }),
};

const sum: FieldType = { ...count, type: "sum", validate: () => [], formula: (field) => String(field.formula) };

export const sampleTypes = [words, count, tick, pointer, sum];

export const environment: Environment = {
  now: Date.parse("2025-03-01T00:00:00Z"),
  timeZone: "Asia/Shanghai",
  currentUser: { id: "zhang", name: "张三" },
};

/** A form `order` with these fields, and a form `account` that it may link to. */
export function formOf(fields: readonly Field[], rest: Partial<Form> = {}): FormModel {
  const app: App = {
    format: 1,
    id: "shop",
    name: "Shop",
    version: "1.0.0",
    forms: [
      { id: "order", name: "Order", title: "", fields, ...rest },
      {
        id: "account",
        name: "Account",
        title: "{name}",
        fields: [
          { id: "name", type: "words", label: "Name" },
          { id: "discount", type: "count", label: "Discount" },
          { id: "parent", type: "pointer", label: "Parent", form: "account" },
        ],
      },
    ],
  };
  const vocabulary: Vocabulary = {
    fields: createRegistry("fields", sampleTypes),
    nodes: createRegistry("nodes"),
    charts: createRegistry("charts"),
  };
  return createAppModel(app, vocabulary).forms.get("order") as FormModel;
}

/** `field("amount", "count", { required: true })` */
export function field(id: string, type: string, settings: { readonly [setting: string]: unknown } = {}): Field {
  return { id, type, label: id, ...settings };
}
