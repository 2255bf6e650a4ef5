import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, signInToApi } from "./support/api.ts";
import { chromiumPath, launchBrowser, openPage, type PageOptions, signIn, watchErrors } from "./support/browser.ts";
import { adminPassword, type RunningServer, startServer } from "./support/server.ts";

const template = new URL("../../../examples/sales-pipeline/app.json", import.meta.url).pathname;
const form = "/designer/apps/sales_pipeline/forms/opportunity";

/** What a builder does and sees in the form's designer. */
function designer(page: Page) {
  const card = (field: string) => page.locator(`[data-card="${field}"]`);
  const fields = () =>
    page.$$eval("[data-card]", (cards) => cards.map((one) => one.getAttribute("data-card")).join(" "));
  return {
    card,
    type: (name: string) => page.getByRole("region", { name: "基础" }).getByRole("button", { name, exact: true }),
    async open(address = form) {
      await page.goto(address);
      await page.locator("[data-card]").first().waitFor();
    },
    expectFields: (expected: string) => expect.poll(fields, { timeout: 5_000 }).toBe(expected),
    expectSaved: () => page.getByText(/草稿 · .* 已保存/).waitFor(),
    expectSaid: (words: string) =>
      expect.poll(() => page.locator("p[aria-live=assertive]").textContent(), { timeout: 5_000 }).toBe(words),
    /** Drags from one place to the left or right part of another. */
    async drag(from: ReturnType<Page["locator"]>, to: ReturnType<Page["locator"]>, part: "left" | "right") {
      const start = await from.boundingBox();
      const end = await to.boundingBox();
      if (!start || !end) throw new Error("nothing to drag, or nowhere to drag it");
      await page.mouse.move(start.x + 20, start.y + 15);
      await page.mouse.down();
      await page.mouse.move(start.x + 40, start.y + 30, { steps: 3 });
      await page.mouse.move(end.x + end.width * (part === "left" ? 0.2 : 0.8), end.y + end.height / 2, { steps: 6 });
      await page.locator(".drop-line").waitFor();
      await page.mouse.up();
    },
  };
}

/** A server of its own for each group, and pages on which somebody is signed in. */
function world() {
  const parts = {} as { server: RunningServer; browser: Browser; api: Api };
  beforeAll(async () => {
    parts.server = await startServer({ demo: false });
    parts.browser = await launchBrowser();
    parts.api = await signInToApi(parts.server.origin);
  });
  afterAll(async () => {
    await parts.browser?.close();
    await parts.server?.stop();
  });
  const signedIn = async (options?: PageOptions): Promise<Page> => {
    const page = await openPage(parts.browser, parts.server.origin, options);
    await signIn(page);
    return page;
  };
  return { parts, signedIn };
}

describe.skipIf(!chromiumPath)("the designer of an empty installation", () => {
  const { signedIn } = world();

  test("installs a template, with what is wrong told first", async () => {
    const page = await signedIn();
    const errors = watchErrors(page);
    await page.goto("/designer/");
    await page.getByText("还没有应用").waitFor();
    await page.getByRole("link", { name: "安装模板" }).click();
    const choose = page.locator("input[type=file]");
    const broken = {
      format: 1,
      id: "x",
      name: "X",
      version: "1.0.0",
      forms: [{ id: "a", name: "客户", title: "", fields: [] }],
    };
    await choose.setInputFiles({
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(broken)),
    });
    await page.getByText("表单 客户 › 字段").waitFor();
    await choose.setInputFiles({ name: "no.json", mimeType: "application/json", buffer: Buffer.from("{") });
    await page.getByText("不是有效的 JSON").waitFor();
    await choose.setInputFiles(template);
    await page.getByText("同时导入").waitFor();
    await page.getByRole("button", { name: "安装", exact: true }).click();
    await page.waitForURL("**/designer/apps/sales_pipeline");
    await page.getByRole("link", { name: "商机" }).waitFor();
    expect(errors).toEqual([]);
  });
});

describe.skipIf(!chromiumPath)("the designer", () => {
  const { parts, signedIn } = world();
  beforeAll(async () => {
    const definition = JSON.parse(readFileSync(template, "utf8")) as object;
    await parts.api.post("/apps", { definition, sampleData: true });
  });

  test("5, 4, 1: adds by click, mouse and keyboard; undo survives a reload", async () => {
    const page = await signedIn();
    const errors = watchErrors(page);
    const { card, type, open, drag, expectFields, expectSaved, expectSaid } = designer(page);
    await open();
    const start = "code agent product account stage engaged_on closed_on close_value";
    await expectFields(start);
    await card("close_value").click();
    await type("数字").click();
    await expectFields(`${start} number`);
    await drag(type("日期"), card("code"), "left");
    await expectFields(`date ${start} number`);
    await drag(card("date"), card("product"), "right");
    await expectFields("code agent product date account stage engaged_on closed_on close_value number");

    await card("number").focus();
    await page.keyboard.press("Space");
    await expectSaid("移动到商机第 10 位，共 10 位。");
    // The sensor listens to further keys from its next turn on.
    await page.waitForTimeout(100);
    await page.keyboard.press("Home");
    await expectSaid("移动到商机第 1 位，共 10 位。");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expectFields("code number agent product date account stage engaged_on closed_on close_value");
    await expectSaved();

    await open();
    for (const after of [
      "code agent product date account stage engaged_on closed_on close_value number",
      `date ${start} number`,
      `${start} number`,
      start,
    ]) {
      await page.keyboard.press("Control+z");
      await expectFields(after);
    }
    await page.getByText("已撤销：添加字段 数字").waitFor();
    await page.keyboard.press("Control+y");
    await expectFields(`${start} number`);
    await page.keyboard.press("Control+z");
    await expectSaved();
    expect(errors).toEqual([]);
  });

  test("6: copies a field into another form", async () => {
    const page = await signedIn();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const { card, open, expectFields } = designer(page);
    await open();
    await card("stage").click();
    await page.keyboard.press("Control+c");
    await page.getByText("已复制字段“阶段”").waitFor();
    await open("/designer/apps/sales_pipeline/forms/product?field=name");
    await page.keyboard.press("Control+v");
    await expectFields("name stage series price");
    await page.keyboard.press("Control+z");
    await expectFields("name series price");
  });

  test("9, 10: arrows select, F2 renames, and the panel edits options", async () => {
    const page = await signedIn();
    const { card, open, expectSaved } = designer(page);
    await open(`${form}?field=stage`);
    await card("account").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => new URL(page.url()).searchParams.get("field")).toBe("stage");
    await page.keyboard.press("F2");
    await page.keyboard.type("销售阶段");
    await page.keyboard.press("Enter");
    await expect.poll(() => card("stage").getAttribute("aria-label")).toContain("销售阶段");
    const options = page.getByRole("group", { name: "选项" });
    await options.getByRole("textbox").last().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("搁置");
    await page.keyboard.press("Alt+ArrowUp");
    await expect
      .poll(() => options.getByRole("textbox").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
      .toEqual(["接触", "跟进", "赢单", "搁置", "输单"]);
    await expectSaved();
  });

  test("7, 11, 14: shows where a field is used, what publishing does, and publishes", async () => {
    const page = await signedIn();
    const { card, open, expectFields, expectSaved } = designer(page);
    await open();
    await card("close_value").click();
    await page.keyboard.press("Delete");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("删除字段“成交金额”？").waitFor();
    await dialog
      .getByText(/表单 商机 › 视图 .* › 列/)
      .first()
      .waitFor();
    await dialog.getByRole("button", { name: "删除", exact: true }).click();
    await expectFields("code agent product account stage engaged_on closed_on");
    await expectSaved();
    await page.getByRole("button", { name: "发布", exact: true }).click();
    await dialog.getByText("删除字段 商机 · 成交金额").waitFor();
    await dialog.getByText(/\d+ 条记录有值，30 天内可恢复/).waitFor();
    await dialog.getByLabel("这次改了什么").fill("不再记录成交金额");
    await dialog.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText("版本 2 已生效").waitFor();
    await page.goto("/designer/apps/sales_pipeline/versions");
    await page.getByText("不再记录成交金额").waitFor();
    await page.getByRole("button", { name: "恢复此版本" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "恢复此版本" }).click();
    await page.getByRole("heading", { name: "版本 3" }).waitFor();
    await open();
    await expectFields("code agent product account stage engaged_on closed_on close_value");
  });

  test("11: tells what is wrong at once, leads there, and does not publish it", async () => {
    const page = await signedIn();
    const { card, open, expectFields, expectSaved } = designer(page);
    await open("/designer/apps/sales_pipeline/forms/agent");
    await page.getByRole("button", { name: "关联记录", exact: true }).click();
    await expectFields("name manager region link");
    await expect.poll(() => card("link").getAttribute("aria-label")).toContain("请设置“关联的表单”");
    await page.getByRole("button", { name: "1 个问题" }).click();
    await card("name").click();
    await page.getByRole("link", { name: "表单 销售 › 字段 关联记录" }).click();
    await page.getByRole("combobox", { name: "关联的表单" }).selectOption("account");
    await page.getByRole("button", { name: "没有问题" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expectFields("name manager region");
    await expectSaved();
  });

  test("an ended session asks to sign in and keeps the work", async () => {
    const page = await signedIn();
    const { type, open, expectFields, expectSaved } = designer(page);
    await open("/designer/apps/sales_pipeline/forms/agent");
    await page.context().clearCookies();
    await type("数字").click();
    await page.getByText("登录已过期").waitFor();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "去登录" }).click();
    await page.locator("input[name=username]").fill("admin");
    await page.locator("input[name=password]").fill(adminPassword);
    await page.locator("button[type=submit]").click();
    await page.locator("[data-card]").first().waitFor();
    await expectFields("name manager region number");
    await expectSaved();
    const draft = await parts.api.get<{ definition: { forms: { id: string; fields: unknown[] }[] } }>(
      "/apps/sales_pipeline/draft",
    );
    expect(draft.definition.forms.find((one) => one.id === "agent")?.fields).toHaveLength(4);
    await page.keyboard.press("Control+z");
    await expectFields("name manager region");
    await expectSaved();
  });

  test("13: two builders: asks, and does mine again on theirs", async () => {
    const page = await signedIn();
    const { type, open, expectFields, expectSaved } = designer(page);
    await open("/designer/apps/sales_pipeline/forms/product");
    const draft = await parts.api.get<{ definition: { forms: { id: string; name: unknown }[] }; etag: string }>(
      "/apps/sales_pipeline/draft",
    );
    const theirs = {
      ...draft.definition,
      forms: draft.definition.forms.map((one) => (one.id === "product" ? { ...one, name: "商品" } : one)),
    };
    const cookie = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
    const saved = await fetch(`${parts.server.origin}/api/v1/apps/sales_pipeline/draft`, {
      method: "PUT",
      headers: { cookie, "x-mortise": "1", "content-type": "application/json", "if-match": draft.etag },
      body: JSON.stringify({ definition: theirs }),
    });
    expect(saved.status).toBe(200);
    await type("数字").click();
    await page.getByText("其他人也修改了这份草稿").waitFor();
    await page.getByRole("button", { name: "在对方的草稿上保留我的修改" }).click();
    await expectFields("name series price number");
    await page.getByRole("heading", { name: "商品" }).waitFor();
    await expectSaved();
  });
});
