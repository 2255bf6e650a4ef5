import { createRegistry, ok } from "@mortise/kernel";
import { describe, expect, it } from "vitest";
import type { Vocabulary } from "../contracts/element-type.ts";
import { defineFieldType } from "../contracts/field-type.ts";
import type { App } from "../types.ts";
import { applyEdit } from "./apply-edit.ts";
import { describePlace } from "./place.ts";
import { planRemoval } from "./removal.ts";
import { type ElementAddress, whereUsed } from "./where-used.ts";

const plain = {
  label: "",
  group: "basic" as const,
  settings: {},
  parse: () => ok(null),
  validate: () => [],
  format: () => "",
  read: () => ok(null),
};
const vocabulary: Vocabulary = {
  fields: createRegistry("fields", [
    defineFieldType({ ...plain, type: "word", shape: () => ({ kind: "text" }) }),
    defineFieldType<{ form: string }>({
      ...plain,
      type: "relation",
      shape: (field) => ({ kind: "reference", form: field.form }),
      uses: (field) => [{ what: "form", path: "/form", id: (field as unknown as { form: string }).form }],
    }),
  ]),
  nodes: createRegistry("nodes"),
  charts: createRegistry("charts"),
};

const crm: App = {
  format: 1,
  id: "crm",
  name: "客户管理",
  version: "1.0.0",
  forms: [
    {
      id: "account",
      name: "客户",
      title: "{name}",
      fields: [
        { id: "name", type: "word", label: "名称" },
        { id: "city", type: "word", label: "城市" },
      ],
      unique: [{ fields: ["city"] }, { fields: ["name", "city"] }],
      views: [
        { id: "all", name: "全部", type: "table", columns: ["name", "city"], sort: [{ field: "city", desc: true }] },
        { id: "cities", name: "城市", type: "table", columns: ["city"] },
      ],
    },
    {
      id: "deal",
      name: "商机",
      title: "{account.city} {account.name}",
      fields: [{ id: "account", type: "relation", label: "所属客户", form: "account" }],
      views: [{ id: "all", name: "全部", type: "table" }],
    },
  ],
  flows: [{ id: "hello", name: "新客户", form: "account", nodes: [] }],
  dashboards: [
    {
      id: "main",
      name: "总览",
      widgets: [
        {
          id: "by_city",
          type: "any",
          title: "各城市",
          query: { from: "account", dimensions: [{ field: "city" }], measures: [{ id: "n", aggregate: "count" }] },
        },
        {
          id: "deals",
          type: "any",
          title: "商机数",
          query: { from: "deal", measures: [{ id: "n", aggregate: "count" }] },
        },
      ],
    },
  ],
  menu: [
    { label: "客户", children: [{ view: "account.all" }] },
    { label: "销售", children: [{ view: "deal.all" }] },
  ],
};

const inWords = (paths: readonly { path: string }[]) =>
  paths.map((use) => describePlace(crm, use.path, "zh-CN").join(" › "));

function afterRemovalOf(address: ElementAddress): App {
  const applied = applyEdit(crm, planRemoval(crm, vocabulary, address).edit);
  if (!applied.ok) throw new Error(applied.error.code);
  const back = applyEdit(applied.value.app, applied.value.inverse);
  expect(back.ok && back.value.app).toEqual(crm);
  return applied.value.app;
}

describe("where a field is used", () => {
  it("tells every place in words, also across forms", () => {
    expect(inWords(whereUsed(crm, vocabulary, { form: "account", field: "city" }))).toEqual([
      "表单 客户 › 不允许重复 › 字段",
      "表单 客户 › 不允许重复 › 字段",
      "表单 客户 › 视图 全部 › 列",
      "表单 客户 › 视图 全部 › 排序",
      "表单 客户 › 视图 城市 › 列",
      "表单 商机 › 记录标题",
      "仪表盘 总览 › 图表 各城市 › 维度",
    ]);
  });

  it("does not count what a form says of itself", () => {
    expect(inWords(whereUsed(crm, vocabulary, { form: "account" }))).toEqual([
      "表单 商机 › 记录标题",
      "表单 商机 › 记录标题",
      "表单 商机 › 字段 所属客户 › 表单",
      "流程 新客户 › 表单",
      "仪表盘 总览 › 图表 各城市 › 数据来源",
      "仪表盘 总览 › 图表 各城市 › 维度",
      "菜单 客户 › 视图",
    ]);
  });

  it("finds nothing of what nobody mentions", () => {
    expect(whereUsed(crm, vocabulary, { form: "deal", field: "account" }).map((use) => use.path)).toEqual([
      "/forms/1/title",
      "/forms/1/title",
    ]);
    expect(whereUsed(crm, vocabulary, { form: "nowhere" })).toEqual([]);
  });
});

describe("removing", () => {
  it("takes lists' mentions along and leaves a formula to a person", () => {
    const plan = planRemoval(crm, vocabulary, { form: "account", field: "city" });
    expect(inWords(plan.left)).toEqual(["表单 商机 › 记录标题"]);
    const app = afterRemovalOf({ form: "account", field: "city" });
    expect(app.forms[0]?.unique).toEqual([{ fields: ["name"] }]);
    expect(app.forms[0]?.views).toEqual([
      { id: "all", name: "全部", type: "table", columns: ["name"] },
      { id: "cities", name: "城市", type: "table" },
    ]);
    expect(app.dashboards?.[0]?.widgets.map((widget) => widget.id)).toEqual(["deals"]);
    expect(app.forms[1]).toBe(crm.forms[1]);
  });

  it("takes a form's flows, charts and menu entries along", () => {
    const plan = planRemoval(crm, vocabulary, { form: "account" });
    expect(inWords(plan.left)).toEqual([
      "表单 商机 › 记录标题",
      "表单 商机 › 记录标题",
      "表单 商机 › 字段 所属客户 › 表单",
    ]);
    const app = afterRemovalOf({ form: "account" });
    expect(app.flows).toEqual([]);
    expect(app.menu).toEqual([{ label: "销售", children: [{ view: "deal.all" }] }]);
    expect(app.forms.map((form) => form.id)).toEqual(["deal"]);
  });

  it("is a single edit where nobody mentions the element", () => {
    const lonely = { ...crm, forms: [{ ...crm.forms[1], title: "" }] } as unknown as App;
    expect(planRemoval(lonely, vocabulary, { form: "deal", field: "account" }).edit).toEqual({
      kind: "removeField",
      form: "deal",
      field: "account",
    });
  });
});
