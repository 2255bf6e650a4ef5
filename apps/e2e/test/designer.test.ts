import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openPage, signIn, watchErrors } from "./support/browser.ts";
import { eventually } from "./support/eventually.ts";
import { designerOn } from "./support/pages/designer-page.ts";
import { recordOn } from "./support/pages/record-page.ts";
import { type RunningServer, startServer } from "./support/server.ts";
import { salesPipeline } from "./support/templates.ts";

/** Somebody builds: from a template's file to a field of their own that people fill in. One step goes on from another. */
describe("a builder", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: false }), launchBrowser()]);
    page = await openPage(browser, server.origin);
    errors = watchErrors(page);
    await signIn(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("is told what is wrong with a template and where; nothing of it is installed", async () => {
    const designer = designerOn(page);
    await designer.openInstall();
    await designer.chooseTemplate("half.json", '{"format": 1, "id": ');
    await eventually(designer.report).toContain("“half.json”不是有效的 JSON");

    await designer.chooseTemplate(
      "twice.json",
      withParent((parent) => [parent, parent]),
    );
    await eventually(designer.report).toContain("“twice.json”有 1 个问题");
    expect(await designer.problems()).toEqual([expect.stringMatching(/^表单 客户 › 字段 母公司.*parent 重复/)]);

    await designer.chooseTemplate(
      "dangling.json",
      withParent((parent) => [{ ...parent, form: "nowhere" }]),
    );
    await eventually(designer.report).toContain("“dangling.json”有");
    expect((await designer.problems()).join("\n")).toMatch(/表单 客户 › 字段 母公司.*nowhere/);
    expect(await page.locator(".report-actions").count()).toBe(0);
    await page.goto("/designer/");
    await eventually(() => page.locator(".m-state").innerText()).toContain("还没有应用");
  });

  it("installs a template from its file", async () => {
    const designer = designerOn(page);
    await designer.openInstall();
    await designer.chooseTemplate("sales.json", JSON.stringify(salesPipeline()));
    await eventually(designer.report).toContain("销售管道");
    await designer.install();
    await page.waitForURL("**/designer/apps/sales_pipeline");
    await page.goto("/designer/");
    await eventually(designer.apps).toEqual(["销售管道"]);
  });

  it("drags a field in by mouse, carries it by keyboard, names it, and takes back what went wrong", async () => {
    const designer = designerOn(page);
    await designer.openForm("sales_pipeline", "product");
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价"]);

    await designer.dragTypeBefore("日期", "系列");
    await eventually(designer.fields).toEqual(["产品名称", "日期", "系列", "目录价"]);
    await designer.moveByKeyboard("日期", "ArrowDown", 2);
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价", "日期"]);
    await designer.rename("日期", "上市日期");
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价", "上市日期"]);

    await designer.undo();
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价", "日期"]);
    await designer.undo();
    await eventually(designer.fields).toEqual(["产品名称", "日期", "系列", "目录价"]);
    await designer.redo();
    await designer.redo();
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价", "上市日期"]);
    await eventually(designer.saved).toContain("已保存");
  });

  it("loads the page anew and can still take back what was done before", async () => {
    const designer = designerOn(page);
    await page.reload();
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价", "上市日期"]);
    await designer.select("上市日期");
    await designer.undo();
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价", "日期"]);
    await designer.redo();
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价", "上市日期"]);
  });

  it("sees where a field is used before deleting it", async () => {
    const designer = designerOn(page);
    await designer.remove("目录价");
    await eventually(() => designer.dialog.innerText()).toContain("删除字段“目录价”？");
    expect(await designer.dialog.innerText()).toContain("全部产品");
    await designer.dialog.getByRole("button", { name: "删除" }).click();
    await eventually(designer.fields).toEqual(["产品名称", "系列", "上市日期"]);
    await designer.undo();
    await eventually(designer.fields).toEqual(["产品名称", "系列", "目录价", "上市日期"]);
  });

  it("reads what publishing will do, publishes, and the field is there to be filled in", async () => {
    const designer = designerOn(page);
    await eventually(designer.saved).toContain("已保存");
    await designer.publish();
    await eventually(() => designer.dialog.innerText()).toContain("新增字段 产品 · 上市日期");
    await designer.dialog.getByRole("button", { name: "发布", exact: true }).click();
    await eventually(() => designer.dialog.innerText()).toContain("版本 2 已生效");

    await page.goto("/apps/sales_pipeline/product/new");
    const record = recordOn(page);
    await record.fill("产品名称", "榫卯一号");
    await record.fill("上市日期", "2026-10-01");
    await record.field("上市日期").press("Enter");
    await record.save();
    await eventually(record.title).toBe("榫卯一号");
    await eventually(() => record.value("上市日期")).toBe("2026-10-01");
  });

  it("says nothing wrong to the console", () => expect(errors).toEqual([]));
});

/** The template with something else in place of the field that names an account's parent. */
function withParent(change: (parent: object) => readonly object[]): string {
  const template = salesPipeline();
  const [account, ...others] = template.forms as readonly { readonly fields: readonly { readonly id: string }[] }[];
  const fields = account?.fields.flatMap((field) => (field.id === "parent" ? change(field) : [field]));
  return JSON.stringify({ ...template, forms: [{ ...account, fields }, ...others] });
}
