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
const designed = "/designer/apps/sales_pipeline";
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
  { name: "designer", path: "/designer/", ready: ".app-card" },
  { name: "designer: new app", path: "/designer/?new", ready: "dialog[open]" },
  { name: "designer: install", path: "/designer/install", ready: ".drop" },
  { name: "designer: app", path: `${designed}`, ready: ".form-card" },
  { name: "designer: menu of a form", path: `${designed}`, ready: ".form-card", open: click(".form-card-menu") },
  { name: "designer: versions", path: `${designed}/versions`, ready: ".version" },
  { name: "designer: form", path: `${designed}/forms/quote`, ready: ".field-card" },
  { name: "designer: field", path: `${designed}/forms/opportunity?field=stage&pane=properties`, ready: ".option" },
  {
    name: "designer: colours of an option",
    path: `${designed}/forms/opportunity?field=stage&pane=properties`,
    ready: ".option",
    open: click(".option > [aria-haspopup=menu]"),
  },
  {
    name: "designer: palette",
    path: `${designed}/forms/quote?pane=palette`,
    ready: ".palette-item",
    on: "phone",
  },
  {
    name: "designer: preview and problems",
    path: `${designed}/forms/quote?device=phone&problems`,
    ready: ".field-card",
  },
  {
    name: "designer: delete a field",
    path: `${designed}/forms/quote?field=amount&remove=amount`,
    ready: "dialog[open]",
  },
  { name: "designer: publish", path: `${designed}/forms/quote?publish`, ready: ".publish h3" },
];

/**
 * What each state is looked at in, one after another and without loading anything anew: Chinese in light and dark, then
 * English in one of the two.
 */
const looks = {
  desktop: [
    ["zh-CN", "light"],
    ["zh-CN", "dark"],
    ["en-US", "dark"],
  ],
  phone: [
    ["zh-CN", "light"],
    ["zh-CN", "dark"],
    ["en-US", "light"],
  ],
} as const;

describe("axe finds nothing (WCAG 2.2 AA)", () => {
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

  describe.each(["desktop", "phone"] as const)("on a %s", (device) => {
    const isPhone = device === "phone";
    let page: Page;
    beforeAll(async () => {
      page = await openPage(browser, server.origin, { isPhone, like: signedIn });
    });
    afterAll(() => page?.context().close());

    const inEachLook = async (shown: Page, hasPopup = false): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const [locale, colorScheme] of looks[device]) {
        await switchLanguage(shown, locale);
        await switchScheme(shown, colorScheme);
        for (const one of await axeViolations(shown, { hasPopup })) found.push(`${locale}, ${colorScheme}: ${one}`);
        const wider = await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) found.push(`${locale}: ${wider} px wider than the window`);
      }
      return found;
    };

    it("sign-in", async () => {
      const stranger = await openPage(browser, server.origin, { isPhone });
      await stranger.goto("/sign-in");
      await stranger.locator("button[type=submit]").click();
      await stranger.locator(".sign-in-problem").waitFor();
      expect(await inEachLook(stranger)).toEqual([]);
      await stranger.context().close();
    });

    it.each(states.filter((state) => state.on === undefined || state.on === device))(
      "$name",
      async ({ path, ready, open, hasPopup }) => {
        await page.goto(path.replace(/[A-Z]{4,}/g, (name) => ids[name] ?? name));
        await switchLanguage(page, "zh-CN");
        await page.locator(ready).first().waitFor();
        await open?.(page);
        expect(await inEachLook(page, hasPopup)).toEqual([]);
      },
    );
  });
});

/** As another tab of the same browser would: the page follows without loading anew. */
async function switchLanguage(page: Page, locale: string): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem("mortise.language", chosen);
    dispatchEvent(new StorageEvent("storage", { key: "mortise.language" }));
  }, locale);
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, locale);
}

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
