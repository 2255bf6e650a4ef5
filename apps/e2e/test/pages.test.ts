import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openPage, signIn, watchErrors } from "./support/browser.ts";
import { type RunningServer, startServer } from "./support/server.ts";

/** What holds for every page: its policy, its errors, and how little the first one carries. */
describe("every page", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launchBrowser()]);
    page = await openPage(browser, server.origin);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("signs in without the component library", async () => {
    const scripts: string[] = [];
    page.on("response", async (response) => {
      if (response.url().endsWith(".js")) scripts.push(await response.text().catch(() => ""));
    });
    await page.goto("/sign-in", { waitUntil: "networkidle" });
    expect(scripts.length).toBeGreaterThan(0);
    // Every style and script of antd names its classes.
    for (const script of scripts) expect(script).not.toMatch(/ant-btn|anticon|prefixCls/);
    page.removeAllListeners("response");
  });

  it.each([
    ["/", ".app-card"],
    ["/apps", ".app-card"],
    ["/tasks", ".task-line"],
    ["/apps/sales_pipeline/opportunity", ".record-table"],
    ["/apps/sales_pipeline/quote/new", ".m-form-field"],
    ["/apps/sales_pipeline/-/dashboards/pipeline", ".m-report canvas"],
    ["/apps/sales_pipeline/account/import", ".import-drop"],
    ["/me", "main h1"],
    ["/members", "main h1"],
    ["/nowhere/at/all", ".m-state"],
    ["/designer/", ".apps > li"],
    ["/designer/apps/sales_pipeline/forms/quote", ".field-card"],
    ["/designer/nowhere", ".m-state"],
  ])("%s keeps to its policy and logs no error", async (path, ready) => {
    if (page.url().endsWith("/sign-in")) await signIn(page);
    const errors = watchErrors(page);
    const answer = await page.goto(path);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|\*|https?:/);
    await page.locator(ready).first().waitFor();
    expect(await page.title()).not.toBe("");
    // Nothing is fetched from elsewhere.
    const foreign = await page.evaluate(
      (origin) =>
        performance
          .getEntriesByType("resource")
          .map((entry) => entry.name)
          .filter((name) => !name.startsWith(origin) && !name.startsWith("data:") && !name.startsWith("blob:")),
      server.origin,
    );
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    page.removeAllListeners("console");
    page.removeAllListeners("pageerror");
  });
});
