import { type App, createAppModel } from "@mortise/definition";
import { createRegistry } from "@mortise/kernel";
import { expect, test } from "vitest";
import { homeOf, menuOf } from "./menu.ts";

const vocabulary = { fields: createRegistry("f"), nodes: createRegistry("n"), charts: createRegistry("c") } as never;

function modelOf(part: Partial<App>) {
  const form = (id: string, name: string) => ({
    id,
    name,
    title: "{name}",
    fields: [{ id: "name", type: "text", label: "Name" }],
    views: [
      { id: "all", name: "All", type: "table" as const },
      { id: "mine", name: { "zh-CN": "我的", "en-US": "Mine" }, type: "table" as const },
    ],
  });
  const app: App = {
    format: 1,
    id: "crm",
    name: "CRM",
    version: "1.0.0",
    forms: [form("deal", "Deals"), form("account", "Accounts")],
    dashboards: [{ id: "overview", name: "Overview", widgets: [] }],
    ...part,
  };
  return createAppModel(app, vocabulary);
}

test("a menu is groups of links; entries that name nothing are left out", () => {
  const model = modelOf({
    menu: [
      { dashboard: "overview" },
      { view: "deal" },
      { label: "More", children: [{ view: "deal.mine" }, { view: "gone.all" }, { dashboard: "gone" }] },
      { label: "Empty", children: [] },
      { view: "account.all", label: "Customers" },
    ],
  });
  expect(menuOf(model, "en-US").map(({ label, links }) => [label, links.map((link) => [link.label, link.to])])).toEqual(
    [
      [
        undefined,
        [
          ["Overview", "/apps/crm/-/dashboards/overview"],
          ["Deals", "/apps/crm/deal"],
        ],
      ],
      ["More", [["Mine", "/apps/crm/deal?view=mine"]]],
      [undefined, [["Customers", "/apps/crm/account"]]],
    ],
  );
});

test("an app without a menu shows dashboards, then forms, and opens at the first", () => {
  const model = modelOf({});
  expect(menuOf(model, "zh-CN")[0]?.links.map((link) => link.label)).toEqual(["Overview", "Deals", "Accounts"]);
  expect(homeOf(model)).toBe("/apps/crm/-/dashboards/overview");
});
