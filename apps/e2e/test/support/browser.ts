import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { adminPassword } from "./server.ts";

const candidates = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Path of a Chromium on this machine; undefined where there is none. */
export const chromiumPath = candidates.find((path) => path !== undefined && path !== "" && existsSync(path));

export async function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error("no Chromium was found; set CHROMIUM to its path");
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ],
  });
}

export type PageOptions = {
  readonly locale?: "zh-CN" | "en-US";
  readonly colorScheme?: "light" | "dark";
  readonly isPhone?: boolean;
  /** Signed in as on this page. A window of its own: one that lies behind another hardly draws, and each click waits. */
  readonly like?: Page;
};

/** A page in a context of its own, whose errors fail the test that uses it. */
export async function openPage(browser: Browser, origin: string, options: PageOptions = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: origin,
    ...(options.like ? { storageState: await options.like.context().storageState() } : {}),
    locale: options.locale ?? "zh-CN",
    timezoneId: "Asia/Shanghai",
    colorScheme: options.colorScheme ?? "light",
    viewport: options.isPhone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    hasTouch: options.isPhone ?? false,
    isMobile: options.isPhone ?? false,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** What went wrong on a page while something was done to it: exceptions and refused content. */
export function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
  });
  return errors;
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, username = "admin", password = adminPassword): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("input[name=username]").fill(username);
  await page.locator("input[name=password]").fill(password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
