import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openPage, signIn, watchErrors } from "./support/browser.ts";
import { eventually } from "./support/eventually.ts";
import { recordOn, toastOn } from "./support/pages/record-page.ts";
import { tasksOn } from "./support/pages/tasks-page.ts";
import { type RunningServer, startServer } from "./support/server.ts";

/** On a phone, in English: everything within reach of a thumb, nothing wider than the screen. */
describe("on a phone", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launchBrowser()]);
    page = await openPage(browser, server.origin, { isPhone: true, locale: "en-US" });
    errors = watchErrors(page);
    await signIn(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const tab = (name: string) => page.locator(".bottom-tabs").getByRole("link", { name, exact: name === "Me" });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it("goes around by the tabs at the bottom", async () => {
    await tab("To do").tap();
    await page.waitForURL("**/tasks");
    await tab("Apps").tap();
    await page.waitForURL("**/apps");
    await tab("Me").tap();
    await page.waitForURL("**/me");
    await tab("Home").tap();
    await page.waitForURL((url) => url.pathname === "/");
    expect(await overflow()).toBe(0);
  });

  it("finds deals as cards, and one of them on a page of its own", async () => {
    await tab("Apps").tap();
    await page.locator(".app-card").tap();
    await page.locator(".top-bar-drawer").tap();
    await page.getByRole("dialog").getByRole("link", { name: "Opportunities" }).tap();
    const cards = page.locator(".record-card");
    await eventually(() => cards.count()).toBe(50);
    expect(await overflow()).toBe(0);
    const title = await cards.first().locator("b").innerText();
    await cards.first().tap();
    await eventually(recordOn(page).title).toBe(title);
    expect(await overflow()).toBe(0);
  });

  it("writes a quote", async () => {
    const record = recordOn(page);
    await page.goto("/apps/sales_pipeline/quote/new");
    await record.fill("Subject", "Written on the train");
    await record.fill("List amount", "5000");
    await record.fill("Discount (%)", "10");
    await eventually(() => record.value("Quoted total")).toContain("4,500.00");
    expect(await overflow()).toBe(0);
    await record.save();
    await eventually(record.title).toBe("Written on the train");
    await eventually(record.status).toBe("In approval");
  });

  it("approves it from the list of tasks", async () => {
    const tasks = tasksOn(page);
    await tab("To do").tap();
    await eventually(tasks.titles).toContain("Written on the train");
    await page.locator(".task-line", { hasText: "Written on the train" }).tap();
    await tasks.ready();
    expect(await overflow()).toBe(0);
    await tasks.decide("Approve");
    await eventually(async () => (await toastOn(page).texts()).join()).toContain("Written on the train");
    await tab("To do").tap();
    await eventually(tasks.titles).not.toContain("Written on the train");
  });

  it("says nothing wrong to the console", () => expect(errors).toEqual([]));
});
