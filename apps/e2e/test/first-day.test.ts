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
    await eventually(toastOn(page).texts).toContain("“第一天的报价”已通过");
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
    await eventually(async () => (await record.steps()).join("；")).toMatch(/提交报价.*经理审批.*管理员.*通过/);
    await eventually(async () => (await record.history()).at(-1)).toContain("管理员 新建了记录");
  });

  it("hears that somebody else was faster", async () => {
    const other = await openPage(browser, server.origin, { like: page });
    const [mine, theirs] = [tasksOn(page), tasksOn(other)];
    await mine.open();
    await theirs.open();
    const [title = ""] = await mine.titles();
    await theirs.choose(title);
    await theirs.ready();
    // From here on the other tab learns of nothing: its network is slow.
    const isSlow = (url: URL) => url.pathname.startsWith("/api/v1/tasks");
    await other.route(isSlow, (route) => (route.request().method() === "GET" ? undefined : route.continue()));
    await mine.choose(title);
    await mine.ready();
    await mine.decide("通过");
    await eventually(toastOn(page).texts).toContain(`“${title}”已通过`);

    await theirs.decide("通过");
    await eventually(toastOn(other).texts).toContain("已由管理员处理");
    await other.context().close();
  });

  it("changes a quote while a colleague does: other fields merge, the same field is asked about", async () => {
    const other = await openPage(browser, server.origin, { like: page });
    const [list, mine, theirs] = [listOn(page), recordOn(page), recordOn(other)];
    await list.open("quote");
    await list.openRecord("第一天的报价");
    await eventually(mine.title).toBe("第一天的报价");
    await other.goto(page.url());
    await eventually(theirs.title).toBe("第一天的报价");

    await mine.edit();
    await theirs.edit();
    await theirs.fill("条款与说明", "货到付款");
    await theirs.save();
    await eventually(() => theirs.value("条款与说明")).toBe("货到付款");
    await mine.fill("报价主题", "第一天的报价（修订）");
    await mine.save();
    await eventually(mine.title).toBe("第一天的报价（修订）");
    await eventually(() => mine.value("条款与说明")).toBe("货到付款");

    await eventually(theirs.title).toBe("第一天的报价（修订）");
    await mine.edit();
    await theirs.edit();
    await theirs.fill("条款与说明", "先款后货");
    await theirs.save();
    await eventually(() => theirs.value("条款与说明")).toBe("先款后货");
    await mine.fill("条款与说明", "月结三十天");
    await mine.save();
    const dialog = page.getByRole("dialog");
    await eventually(() => dialog.innerText()).toMatch(/条款与说明[\s\S]*月结三十天[\s\S]*先款后货/);
    await dialog.getByText("先款后货").click();
    await dialog.getByRole("button", { name: "按所选保存" }).click();
    await eventually(() => mine.value("条款与说明")).toBe("先款后货");

    await mine.edit();
    await theirs.edit();
    await theirs.fill("目录价合计", "20000");
    await theirs.save();
    await eventually(() => theirs.value("报价金额")).toContain("18,000.00");
    await mine.fill("目录价合计", "30000");
    await mine.save();
    await dialog.getByRole("button", { name: "按所选保存" }).click();
    await eventually(() => mine.value("报价金额")).toContain("27,000.00");
    await other.context().close();
  });

  it("deletes a deal, takes it back, deletes it again and finds it in the bin", async () => {
    const [list, record, toast] = [listOn(page), recordOn(page), toastOn(page)];
    await list.open("opportunity", "?q=OPP-2610-0400");
    await list.openRecord("OPP-2610-0400");
    await record.delete();
    await eventually(toast.texts).toContain("有 1 条记录引用它，不能删除");

    await list.search("OPP-2610-0386");
    await eventually(list.titles).toEqual(["OPP-2610-0386"]);
    await list.openRecord("OPP-2610-0386");
    await eventually(record.title).toContain("OPP-2610-0386");
    const title = await record.title();
    await record.delete();
    await eventually(toast.texts).toContain(`已将“${title}”移到回收站`);
    await eventually(list.titles).toEqual([]);
    await toast.press("撤销");
    await eventually(list.titles).toEqual(["OPP-2610-0386"]);

    await list.openRecord("OPP-2610-0386");
    await record.delete();
    await eventually(list.titles).toEqual([]);
    await list.more("回收站");
    await eventually(() => list.column("商机编号")).toEqual(["OPP-2610-0386"]);
    await list.press("恢复");
    await eventually(() => list.column("商机编号")).toEqual([]);
    await list.press("返回列表");
    await list.search("OPP-2610-0386");
    await eventually(list.titles).toEqual(["OPP-2610-0386"]);
  });

  it("switches language and appearance in the middle of a form, and keeps what is typed", async () => {
    const record = recordOn(page);
    await page.goto("/apps/sales_pipeline/quote/new");
    await record.fill("报价主题", "半途换语言");
    await page.getByRole("button", { name: "English" }).click();
    await eventually(record.title).toBe("New: Quotes");
    expect(await record.entered("Subject")).toBe("半途换语言");
    const background = () => page.locator(".top-bar").evaluate((bar) => getComputedStyle(bar).backgroundColor);
    const light = await background();
    await page.getByRole("button", { name: "Switch to dark" }).click();
    await eventually(background).not.toBe(light);
    expect(await record.entered("Subject")).toBe("半途换语言");
    await page.getByRole("button", { name: "中文" }).click();
    await eventually(() => record.entered("报价主题")).toBe("半途换语言");
    await page.getByRole("button", { name: "切换到浅色" }).click();
    await eventually(background).toBe(light);

    await page.locator(".top-bar-home").click();
    await page.getByRole("dialog").getByRole("button", { name: "离开" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    await page.goto("/apps/sales_pipeline/quote/new");
    await page.locator(".record-notice").getByRole("button", { name: "恢复" }).click();
    await eventually(() => record.entered("报价主题")).toBe("半途换语言");
    await page.getByRole("button", { name: "取消" }).click();
  });

  it("says nothing wrong to the console", () => expect(errors).toEqual([]));
});
