import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, openPage, watchErrors } from "./support/browser.ts";
import { eventually } from "./support/eventually.ts";
import { listOn } from "./support/pages/list-page.ts";
import { recordOn, toastOn } from "./support/pages/record-page.ts";
import { tasksOn } from "./support/pages/tasks-page.ts";
import { adminPassword, type RunningServer, startServer } from "./support/server.ts";

/** Somebody's first day with the demo: each step goes on from the one before, on one server. */
describe("a first day", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: true }), launchBrowser()]);
    page = await openPage(browser, server.origin);
    errors = watchErrors(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("signs in, and is told in place when the password is wrong", async () => {
    await page.goto("/");
    await page.locator("input[name=username]").fill("admin");
    await page.locator("input[name=password]").fill("not-the-password");
    await page.locator("button[type=submit]").click();
    await eventually(() => page.locator(".sign-in-problem").innerText()).toContain("密码");
    expect(new URL(page.url()).pathname).not.toBe("/tasks");

    await page.locator("input[name=password]").fill(adminPassword);
    await page.locator("input[name=password]").press("Enter");
    await eventually(() => page.locator("h1").innerText()).toContain("管理员，");
  });

  it("finds what waits for them and the app at home", async () => {
    await eventually(() => page.locator(".task-line").count()).toBe(6);
    await eventually(() => page.locator(".app-card-name").allInnerTexts()).toEqual(["销售管道"]);
    await page.locator(".app-card").click();
    await page.waitForURL("**/apps/sales_pipeline/-/dashboards/pipeline");
    await page.locator(".app-menu").getByRole("link", { name: "商机" }).click();
    await page.waitForURL("**/apps/sales_pipeline/opportunity");
  });

  it("sorts, pages, searches and filters the list of deals", async () => {
    const list = listOn(page);
    await eventually(list.total).toBe("共 400 条");
    await eventually(list.range).toBe("1–50");
    await list.sortBy("商机编号");
    await eventually(async () => (await list.column("商机编号"))[0]).toMatch(/0001$/);
    await list.press("下一页");
    await eventually(list.range).toBe("51–100");
    await eventually(async () => (await list.column("商机编号"))[0]).toMatch(/0051$/);
    await list.press("上一页");
    await eventually(async () => (await list.column("商机编号"))[0]).toMatch(/0001$/);

    await list.search("OPP-2610-0400");
    await eventually(() => list.column("商机编号")).toEqual(["OPP-2610-0400"]);
    await list.search("");
    await eventually(list.total).toBe("共 400 条");

    await list.press("筛选");
    await list.filterByChoice("阶段", "是", "赢单");
    await eventually(async () => new Set(await list.column("阶段"))).toEqual(new Set(["赢单"]));
    const filtered = await page.locator(".list-footer > :first-child").innerText();
    await page.reload();
    await eventually(list.total).toBe(filtered);
    await list.view("进行中");
    await eventually(async () => [...new Set(await list.column("阶段"))].sort()).toEqual(["接触", "跟进"].sort());
  });

  it("writes a quote: defaults stand there, the total follows, what is missing is told at its field", async () => {
    const list = listOn(page);
    const record = recordOn(page);
    await list.open("quote");
    await list.create();
    await eventually(record.title).toBe("新建报价");
    expect(await record.entered("折扣（%）")).toBe("0");
    expect(await record.entered("有效期至")).toMatch(/^\d{4}-\d{2}-\d{2}$/);

    await record.save();
    await eventually(() => record.problem("报价主题")).toBe("请填写");
    await eventually(record.focusedLabel).toBe("报价主题");

    await record.fill("报价主题", "第一天的报价");
    await record.fill("目录价合计", "12000");
    await record.fill("折扣（%）", "10");
    await eventually(() => record.value("报价金额")).toContain("10,800.00");
    await record.save();
    await eventually(toastOn(page).texts).toContain("已新建“第一天的报价”");
    await eventually(record.title).toBe("第一天的报价");
    await eventually(record.status).toBe("审批中");
  });

  it("approves it by key and refuses another with a comment", async () => {
    const tasks = tasksOn(page);
    await tasks.open();
    await eventually(tasks.titles).toContain("第一天的报价");
    await tasks.choose("第一天的报价");
    await eventually(tasks.current).toBe("第一天的报价");
    await tasks.ready();
    await page.keyboard.press("a");
    await eventually(toastOn(page).texts).toContain("“第一天的报价”已同意");
    await eventually(tasks.titles).not.toContain("第一天的报价");

    const [next = ""] = await tasks.titles();
    await tasks.choose(next);
    await eventually(tasks.current).toBe(next);
    await tasks.decide("拒绝");
    await eventually(tasks.problem).toContain("说明原因");
    await tasks.comment("折扣太高，请重新报价");
    await tasks.decide("拒绝");
    await eventually(toastOn(page).texts).toContain(`“${next}”已拒绝`);
    await eventually(tasks.titles).not.toContain(next);

    await tasks.box("已处理");
    await tasks.choose(next);
    await eventually(() => page.locator(".tasks-detail .flow-steps").innerText()).toContain("折扣太高，请重新报价");
  });

  it("reads on the record how it went", async () => {
    const list = listOn(page);
    const record = recordOn(page);
    await list.open("quote");
    await list.openRecord("第一天的报价");
    await eventually(record.status).toBe("已通过");
    await eventually(async () => (await record.steps()).join("；")).toMatch(/提交报价.*经理审批.*管理员.*同意/);
    await eventually(async () => (await record.history()).at(-1)).toContain("管理员 新建了记录");
  });

  it("hears that somebody else was faster", async () => {
    const other = await page.context().newPage();
    const [mine, theirs] = [tasksOn(page), tasksOn(other)];
    await Promise.all([mine.open(), theirs.open()]);
    const [title = ""] = await mine.titles();
    await Promise.all([mine.choose(title), theirs.choose(title)]);
    // The first tab hears nothing of the second: as when the network is slow.
    await page.route("**/api/v1/{events,tasks/*}", (route) =>
      route.request().method() === "GET" ? route.abort() : route.continue(),
    );
    await theirs.ready();
    await theirs.decide("同意");
    await eventually(toastOn(other).texts).toContain(`“${title}”已同意`);
    await other.close();
    await page.unroute("**/api/v1/{events,tasks/*}");
  });

  it("says nothing wrong to the console", () => expect(errors).toEqual([]));
});
