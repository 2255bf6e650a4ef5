import { type App, type AppModel, createAppModel, type Form, type FormModel } from "@mortise/definition";
import { createIdSource } from "@mortise/kernel";
import type { RecordValues, WriteCause } from "../types.ts";
import { vocabulary } from "./vocabulary.ts";

/** Accounts in a tree, and deals with them: every kind of value, links in a chain, a unique, a view. */
export const accountForm: Form = {
  id: "account",
  name: "客户",
  title: "{name}",
  fields: [
    { id: "name", type: "text", label: "名称" },
    { id: "sector", type: "text", label: "行业" },
    { id: "revenue", type: "money", label: "营收", scale: 2 },
    { id: "parent", type: "link", label: "母公司", form: "account" },
  ],
  unique: [{ fields: ["name"] }],
};

export const dealForm: Form = {
  id: "deal",
  name: "商机",
  title: "{code} · {account}",
  fields: [
    { id: "code", type: "text", label: "编号" },
    { id: "account", type: "link", label: "客户", form: "account" },
    {
      id: "stage",
      type: "select",
      label: "阶段",
      options: [
        { id: "open", label: "进行中" },
        { id: "won", label: "赢单" },
        { id: "lost", label: "输单" },
      ],
    },
    { id: "amount", type: "money", label: "金额", scale: 2 },
    { id: "chance", type: "number", label: "把握" },
    { id: "is_hot", type: "switch", label: "重点" },
    { id: "closed_on", type: "date", label: "成交日" },
    { id: "met_at", type: "datetime", label: "会面" },
    { id: "owner", type: "member", label: "负责人" },
    { id: "note", type: "text", label: "备注" },
  ],
  views: [{ id: "all", name: "全部", type: "table", sort: [{ field: "amount", desc: true }] }],
};

export function appOf(forms: readonly Form[], id = "sales"): AppModel {
  const app: App = { format: 1, id, name: "销售", version: "1.0.0", forms };
  return createAppModel(app, vocabulary);
}

export function formOf(app: AppModel, id: string): FormModel {
  const form = app.forms.get(id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** A form with some of its parts replaced. */
export function withFields(
  form: Form,
  change: (fields: Form["fields"]) => Form["fields"],
  more: Partial<Form> = {},
): Form {
  return { ...form, ...more, fields: change(form.fields) };
}

export const environment = { now: Date.UTC(2025, 2, 1), timeZone: "Asia/Shanghai", currentUser: null } as const;
export const everything = { environment };
export const cause: WriteCause = { actor: "u1", at: Date.UTC(2025, 2, 1), via: "api" };

let time = 1_740_000_000_000;
let seed = 1;
/** Ids in order, the same in every run. */
export const ids = createIdSource({ now: () => (time += 1) }, (count) =>
  Uint8Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed & 255;
  }),
);

export function record(values: RecordValues, id = ids.next()): { readonly id: string; readonly values: RecordValues } {
  return { id, values };
}
