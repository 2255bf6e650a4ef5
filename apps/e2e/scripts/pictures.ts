import { mkdirSync, statSync, writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openPage, signIn } from "../test/support/browser.ts";
import { startServer } from "../test/support/server.ts";

/**
 * The pictures of the docs, taken anew from the demo: `pnpm --filter @mortise/e2e pictures`, after a build. Run by hand
 * when what they show has changed.
 */
const folder = new URL("../../../docs/pictures/", import.meta.url);
const mostBytes = 200 * 1024;

const server = await startServer({ demo: true });
const browser = await launchBrowser();
try {
  await takeAll(browser);
} finally {
  await browser.close();
  await server.stop();
}

async function takeAll(open: Browser): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await openPage(open, server.origin);
  await signIn(page);
  const app = "/apps/sales_pipeline";

  await page.goto(`${app}/-/dashboards/pipeline`);
  await drawn(page, ".m-report canvas");
  await take(page, "dashboard");

  await page.goto(`${app}/opportunity`);
  await drawn(page, ".record-table tbody tr");
  await take(page, "list");

  await page.goto(`${app}/quote/new`);
  await drawn(page, ".ant-picker");
  await page.getByLabel("报价主题").fill("西安金鼎 · 云枢 X9");
  await page.getByLabel("目录价合计").fill("128000");
  await page.getByLabel("折扣（%）").fill("12");
  await take(page, "form");

  await page.goto("/designer/apps/sales_pipeline/forms/quote?field=amount");
  await drawn(page, ".field-card .ant-picker");
  await take(page, "designer");

  const phone = await openPage(open, server.origin, { isPhone: true, like: page });
  await phone.goto("/tasks");
  await phone.locator(".task-line").first().tap();
  await drawn(phone, ".decide textarea");
  await take(phone, "phone");
}

/** Waits until it is there and nothing moves any more. */
async function drawn(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1000);
}

async function take(page: Page, name: string): Promise<void> {
  const path = new URL(`${name}.png`, folder);
  writeFileSync(path, await page.screenshot({ animations: "disabled", caret: "hide", scale: "css" }));
  const { size } = statSync(path);
  process.stdout.write(`${name}.png  ${Math.round(size / 1024)} KB\n`);
  if (size > mostBytes) throw new Error(`${name}.png weighs more than ${mostBytes / 1024} KB`);
}
