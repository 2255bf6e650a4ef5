import { createRegistry, ok, problem } from "@mortise/kernel";
import { Type } from "typebox";
import { type App, defineFieldType, type FieldType, type ValueShape, type Vocabulary } from "../src/index.ts";

/** Field types of these tests only: hosts and engines know no built-in kind, so their tests bring their own. */
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

const pointing = defineFieldType<{ form: string }>({
  ...plain("pointer", { kind: "text" }),
  settings: { form: Type.String() },
  shape: (field) => ({ kind: "reference", form: field.form }),
  uses: (field) => [{ what: "form", path: "/form", id: field.form }],
});

const computed = defineFieldType<{ formula: string }>({
  ...plain("sum", { kind: "number" }),
  settings: { formula: Type.String() },
  formula: (field) => field.formula,
  uses: (field) => [
    { what: "expression", path: "/formula", expression: field.formula, expects: ["number", "decimal"] },
  ],
});

const pickOne = defineFieldType<{ options: readonly string[] }>({
  ...plain("pick", { kind: "choice" }),
  settings: { options: Type.Array(Type.String()) },
  check: (field) =>
    new Set(field.options).size < field.options.length ? [problem("duplicate_id", "/options", { id: "?" })] : [],
});

export const vocabulary: Vocabulary = {
  fields: createRegistry("fields", [
    plain("word", { kind: "text" }),
    plain("count", { kind: "number" }),
    plain("person", { kind: "member" }),
    pointing,
    computed,
    pickOne,
  ]),
  nodes: createRegistry("nodes", [
    { type: "begin", label: "begin", settings: {} },
    {
      type: "ask",
      label: "ask",
      settings: { who: Type.String() },
      uses: (node) => [{ what: "field", path: "/who", id: String(node.who), kinds: ["member"] }],
    },
  ]),
  charts: createRegistry("charts", [{ type: "tile", label: "tile", settings: {} }]),
};

/** A sound document with one of everything. */
export function soundApp(): App {
  return {
    format: 1,
    id: "shop",
    name: { "zh-CN": "商店", "en-US": "Shop" },
    version: "1.0.0",
    forms: [
      {
        id: "customer",
        name: "Customers",
        title: "{name}",
        fields: [
          { id: "name", type: "word", label: "Name", required: true },
          { id: "owner", type: "person", label: "Owner" },
        ],
        views: [{ id: "all", name: "All", type: "table", columns: ["name", "created_at"], sort: [{ field: "name" }] }],
      },
      {
        id: "order",
        name: "Orders",
        title: "{code} · {customer.name}",
        fields: [
          { id: "code", type: "word", label: "Code" },
          { id: "customer", type: "pointer", label: "Customer", form: "customer" },
          { id: "quantity", type: "count", label: "Quantity", default: "1" },
          { id: "price", type: "count", label: "Price" },
          { id: "total", type: "sum", label: "Total", formula: "{quantity} * {price}" },
          { id: "buyer", type: "person", label: "Buyer" },
          { id: "state", type: "pick", label: "State", options: ["open", "paid"] },
        ],
        unique: [{ fields: ["code"] }],
        checks: [{ id: "positive", check: "{quantity} > 0", message: "More than none", field: "quantity" }],
        views: [{ id: "all", name: "All", type: "table", filter: '{state} = "open"' }],
      },
    ],
    flows: [
      {
        id: "approval",
        name: "Approval",
        form: "order",
        when: "{total} > 100",
        nodes: [
          { id: "begin", type: "begin" },
          { id: "ask", type: "ask", who: "buyer" },
        ],
      },
    ],
    dashboards: [
      {
        id: "board",
        name: "Board",
        widgets: [
          {
            id: "by_state",
            type: "tile",
            title: "By state",
            query: {
              from: "order",
              dimensions: [{ field: "customer.name" }],
              measures: [
                { id: "total", aggregate: "sum", field: "total", filter: '{state} = "paid"' },
                { id: "half", formula: "{total} / 2" },
              ],
              sort: [{ by: "total", desc: true }],
            },
          },
        ],
      },
    ],
    menu: [{ dashboard: "board" }, { label: "Sales", children: [{ view: "order.all" }] }],
    sample: {
      members: [{ key: "li", name: "Li" }],
      records: {
        customer: [{ key: "c1", values: { name: "Acme", owner: "li" } }],
        order: [{ key: "o1", values: { code: "1", customer: "c1", buyer: "@installer" } }],
      },
    },
  };
}

type Mutable = { [key: string]: Mutable } & Mutable[];

/** A sound document with one thing changed at a JSON Pointer; undefined takes it away. */
export function soundAppBut(path: string, value: unknown): unknown {
  const document = structuredClone(soundApp()) as unknown as Mutable;
  const parts = path.split("/").slice(1);
  const last = parts.pop() ?? "";
  const parent = parts.reduce<Mutable>((at, part) => at[part as never] as Mutable, document);
  if (value === undefined) delete parent[last as never];
  else parent[last as never] = value as never;
  return document;
}
