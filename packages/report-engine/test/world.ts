import { type App, createAppModel, defineFieldType, type FieldType, type ValueShape } from "@mortise/definition";
import { createRegistry, ok } from "@mortise/kernel";

/** Field types of these tests only: an engine knows no built-in one. */
function plain(type: string, shape: ValueShape) {
  return {
    type,
    label: type,
    group: "basic",
    settings: {},
    shape: () => shape,
    parse: (raw: unknown) => ok(raw as string),
    validate: () => [],
    format: (value: unknown) => String(value ?? ""),
    read: (text: string) => ok(text),
  } satisfies FieldType;
}

type Labels = { readonly [option: string]: string };
const pick = defineFieldType<{ labels: Labels }>({
  ...plain("pick", { kind: "choice" }),
  format: (value, field) => field.labels[String(value)] ?? String(value),
  jsonSchema: (field) => ({ enum: Object.keys(field.labels) }),
});
const pointer = defineFieldType<{ form: string }>({
  ...plain("pointer", { kind: "text" }),
  shape: (field) => ({ kind: "reference", form: field.form }),
});

const vocabulary = {
  fields: createRegistry("fields", [
    plain("word", { kind: "text" }),
    plain("float", { kind: "number" }),
    plain("amount", { kind: "decimal", scale: 2 }),
    plain("flag", { kind: "boolean" }),
    plain("day", { kind: "date" }),
    plain("moment", { kind: "datetime" }),
    plain("person", { kind: "member" }),
    pick,
    pointer,
  ]),
  nodes: createRegistry("nodes", []),
  charts: createRegistry("charts", []),
};

const app: App = {
  format: 1,
  id: "sales",
  name: "Sales",
  version: "1.0.0",
  settings: { timeZone: "Asia/Shanghai", weekStart: 1 },
  forms: [
    {
      id: "account",
      name: "Accounts",
      title: "{name}",
      fields: [
        { id: "name", type: "word", label: { "zh-CN": "名称", "en-US": "Name" } },
        { id: "region", type: "pick", label: "Region", labels: { west: "West", east: "East", north: "North" } },
        { id: "parent", type: "pointer", label: "Parent", form: "account" },
      ],
    },
    {
      id: "deal",
      name: "Deals",
      title: "{code}",
      fields: [
        { id: "code", type: "word", label: "Code" },
        { id: "account", type: "pointer", label: { "zh-CN": "客户", "en-US": "Account" }, form: "account" },
        { id: "owner", type: "person", label: "Owner" },
        { id: "stage", type: "pick", label: "Stage", labels: { open: "Open", won: "Won", lost: "Lost" } },
        { id: "value", type: "amount", label: { "zh-CN": "金额", "en-US": "Value" } },
        { id: "weight", type: "float", label: "Weight" },
        { id: "is_hot", type: "flag", label: "Hot" },
        { id: "closed_on", type: "day", label: "Closed" },
        { id: "seen_at", type: "moment", label: "Seen" },
      ],
    },
  ],
};

export const model = createAppModel(app, vocabulary);
export const newYork = createAppModel({ ...app, settings: { timeZone: "America/New_York", weekStart: 0 } }, vocabulary);
