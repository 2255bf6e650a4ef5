import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Api, signInToApi } from "./support/api.ts";
import { axeViolations, switchScheme } from "./support/axe.ts";
import { launchBrowser, openPage, signIn } from "./support/browser.ts";
import { type RunningServer, startServer } from "./support/server.ts";

/** A page in a state that is worth looking at; what opens it names nothing in words, so that it works in any language. */
type State = {
  readonly name: string;
  readonly path: string;
  /** Something that is there once the page is. */
  readonly ready: string;
  /** Opens what has to be open. */
  open?(page: Page): Promise<unknown>;
  /** What was opened lies over other controls. */
  readonly hasPopup?: boolean;
  /** Only where there is such room. */
  readonly on?: "desktop" | "phone";
};

const app = "/apps/sales_pipeline";
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
const states: readonly State[] = [
  { name: "home", path: "/", ready: ".app-card" },
  { name: "list", path: `${app}/opportunity`, ready: ".record-table tbody tr, .record-card" },
  { name: "list with a record", path: `${app}/quote?record=QUOTE`, ready: ".history li", on: "desktop" },
  {
    name: "list with its filter",
    path: `${app}/opportunity?filter=${encodeURIComponent('[["stage","=","won"]]')}`,
    ready: ".record-table tbody tr, .record-card",
    async open(page) {
      await page.locator(".list-toolbar > button").click();
      await page.locator(".filter-line .ant-select").click();
      await page
        .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option")
        .first()
        .waitFor();
    },
  },
  {
    name: "list with its menu",
    path: `${app}/account`,
    ready: ".record-table tbody tr, .record-card",
    open: click(".list-actions button[aria-haspopup=menu]"),
  },
  { name: "app menu", path: `${app}/account`, ready: ".record-card", open: click(".top-bar-drawer"), on: "phone" },
  { name: "record", path: `${app}/quote/QUOTE`, ready: ".history li" },
  {
    name: "form with what is missing",
    path: `${app}/quote/new`,
    ready: ".m-form-field .ant-select",
    async open(page) {
      await page.locator(".record-form-foot button[type=submit]").click();
      await page.locator(".m-form-problem").first().waitFor();
    },
  },
  {
    name: "form with its date panel",
    hasPopup: true,
    path: `${app}/quote/new`,
    ready: ".ant-picker",
    async open(page) {
      await page.locator(".ant-picker input").first().click();
      await page.locator(".ant-picker-dropdown:not(.ant-picker-dropdown-hidden)").waitFor();
    },
    on: "desktop",
  },
  {
    name: "form with people to choose from",
    hasPopup: true,
    path: `${app}/quote/new`,
    ready: "[data-field=approver] .ant-select",
    async open(page) {
      await page.locator("[data-field=approver] .ant-select").click();
      await page
        .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option")
        .first()
        .waitFor();
    },
  },
  { name: "tasks", path: "/tasks", ready: ".tasks-list .task-line" },
  { name: "one task", path: "/tasks?task=TASK", ready: ".decide textarea" },
  { name: "dashboard", path: `${app}/-/dashboards/pipeline`, ready: ".m-report canvas" },
  { name: "import", path: `${app}/account/import`, ready: ".import-drop" },
  {
    name: "import that was checked",
    path: `${app}/opportunity/import/IMPORT`,
    ready: ".import-findings select, .import-findings .ant-select",
  },
  { name: "me", path: "/me", ready: "main h1" },
  { name: "members", path: "/members", ready: "main h1" },
  { name: "designer", path: "/designer/", ready: ".apps > li" },
  { name: "designer: install", path: "/designer/install", ready: ".drop" },
  { name: "designer: app", path: "/designer/apps/sales_pipeline", ready: ".form-card" },
  { name: "designer: form", path: "/designer/apps/sales_pipeline/forms/quote", ready: ".field-card" },
  {
    name: "designer: field",
    path: "/designer/apps/sales_pipeline/forms/opportunity?field=stage",
    ready: ".field-card",
  },
  {
    name: "designer: delete a field",
    path: "/designer/apps/sales_pipeline/forms/quote?field=amount&remove=amount",
    ready: "dialog[open], [role=dialog]",
  },
  {
    name: "designer: publish",
    path: "/designer/apps/sales_pipeline/forms/quote",
    ready: ".field-card",
    async open(page) {
      await page.locator(".form-bar-publish").click();
      await page.locator(".publish h3").first().waitFor();
    },
  },
];

const settings = [
  { locale: "zh-CN", isPhone: false },
  { locale: "en-US", isPhone: false },
  { locale: "zh-CN", isPhone: true },
  { locale: "en-US", isPhone: true },
] as const;

describe("axe finds nothing (WCAG 2.2 AA), in light and dark", () => {
  let server: RunningServer;
  let browser: Browser;
  let signedIn: Page;
  let ids: { readonly [name: string]: string };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launchBrowser()]);
    ids = await idsOf(await signInToApi(server.origin));
    signedIn = await openPage(browser, server.origin);
    await signIn(signedIn);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const inBothSchemes = async (page: Page, hasPopup = false): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await switchScheme(page, colorScheme);
      for (const one of await axeViolations(page, { hasPopup })) found.push(`${colorScheme}: ${one}`);
    }
    return found;
  };

  describe.each(settings)("$locale, phone: $isPhone", ({ locale, isPhone }) => {
    let page: Page;
    beforeAll(async () => {
      page = await openPage(browser, server.origin, { locale, isPhone, like: signedIn });
    });
    afterAll(() => page?.context().close());

    it("sign-in", async () => {
      const stranger = await openPage(browser, server.origin, { locale, isPhone });
      await stranger.goto("/sign-in");
      await stranger.locator("button[type=submit]").click();
      await stranger.locator(".sign-in-problem").waitFor();
      expect(await inBothSchemes(stranger)).toEqual([]);
      await stranger.context().close();
    });

    it.each(states.filter((state) => state.on === undefined || (state.on === "phone") === isPhone))(
      "$name",
      async ({ path, ready, open, hasPopup }) => {
        await page.goto(path.replace(/[A-Z]{4,}/g, (name) => ids[name] ?? name));
        await page.locator(ready).first().waitFor();
        await open?.(page);
        expect(await inBothSchemes(page, hasPopup)).toEqual([]);
      },
    );
  });
});

/** Ids of the demo's records that the addresses name. */
async function idsOf(api: Api): Promise<{ readonly [name: string]: string }> {
  const [quote] = (
    await api.post<{ records: { id: string }[] }>("/apps/sales_pipeline/forms/quote/query", {
      filter: '{flow_status} = "rejected"',
      limit: 1,
    })
  ).records;
  const [task] = (await api.get<{ tasks: { id: string }[] }>("/tasks?box=todo")).tasks;
  const csv = "商机编号,销售,产品,客户,阶段\nA-1,没有这个人,云枢 X3,,接触\nA-2,杨雪,没有这个产品,,没有这个阶段\n";
  const made = await api.upload<{ id: string }>(
    "/apps/sales_pipeline/forms/opportunity/imports",
    "deals.csv",
    new TextEncoder().encode(csv),
    {},
  );
  if (!quote || !task) throw new Error("the demo has no rejected quote or no open task");
  return { QUOTE: quote.id, TASK: task.id, IMPORT: made.id };
}
