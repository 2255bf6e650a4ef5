import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Api, signInToApi } from "./support/api.ts";
import { axeViolations } from "./support/axe.ts";
import { launchBrowser, openPage, signIn, watchErrors } from "./support/browser.ts";
import { eventually } from "./support/eventually.ts";
import { recordOn, toastOn } from "./support/pages/record-page.ts";
import { type RunningServer, startServer } from "./support/server.ts";

const options = [
  { id: "lead", label: { "zh-CN": "线索", "en-US": "Lead" }, color: "gray" },
  { id: "engaging", label: { "zh-CN": "跟进", "en-US": "Engaging" }, color: "blue" },
  { id: "won", label: { "zh-CN": "赢单", "en-US": "Won" }, color: "green" },
];

/** An app whose form has every built-in field. */
const definition = {
  format: 1,
  id: "every_field",
  name: "字段",
  version: "1.0.0",
  forms: [
    {
      id: "deal",
      name: "商机",
      title: "{name}",
      fields: [
        { id: "name", type: "text", label: "名称", required: true, maxLength: 10, help: "客户看得到" },
        { id: "account", type: "link", form: "account", label: "客户", required: true },
        { id: "stage", type: "select", label: "阶段", options, default: "'lead'" },
        { id: "source", type: "select", label: "来源", options, display: "radio" },
        { id: "owner", type: "member", label: "负责人" },
        { id: "due", type: "date", label: "预计成交", min: "2025-01-01" },
        { id: "price", type: "money", label: "单价", min: 0 },
        { id: "quantity", type: "number", label: "数量", integer: true },
        { id: "urgent", type: "switch", label: "加急" },
        { id: "total", type: "formula", label: "合计", formula: "{price} * {quantity}", kind: "decimal", scale: 2 },
        { id: "sector", type: "formula", label: "行业", formula: "{account.sector}", kind: "text" },
        { id: "note", type: "textarea", label: "备注" },
      ],
      checks: [{ id: "limit", check: "{total} <= 100000", message: "超过十万须走审批", field: "price" }],
      unique: [{ fields: ["name"] }],
    },
    {
      id: "account",
      name: "客户",
      title: "{name}",
      fields: [
        { id: "name", type: "text", label: "名称", required: true },
        { id: "sector", type: "text", label: "行业" },
      ],
    },
  ],
};

describe("a form with every kind of field", () => {
  let server: RunningServer;
  let browser: Browser;
  let api: Api;
  let page: Page;
  let errors: readonly string[];
  const address = "/apps/every_field/deal/new";

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer({ demo: false }), launchBrowser()]);
    api = await signInToApi(server.origin);
    await api.post("/apps", { definition });
    for (const [name, sector] of [
      ["华东钢铁", "制造"],
      ["Acme", "零售"],
    ])
      await api.post("/apps/every_field/forms/account/records", { values: { name, sector } });
    page = await openPage(browser, server.origin);
    errors = watchErrors(page);
    await signIn(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Presses Tab until a field has the focus: some have a second stop, which empties them. */
  const tabTo = async (field: string) => {
    for (let press = 0; press < 4; press += 1) {
      // A list that is closing takes the first Tab to itself.
      await page.locator(".ant-select-dropdown:visible").waitFor({ state: "hidden" });
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-field]")?.dataset.field);
      if (at === field) return;
    }
    throw new Error(`Tab does not lead to ${field}`);
  };

  it("is filled in by keyboard alone, and every value arrives", async () => {
    const record = recordOn(page);
    await page.goto(address);
    await eventually(record.focusedLabel).toBe("名称");
    await page.keyboard.type("年度框架");
    await page.keyboard.press("Enter");
    await eventually(record.focusedLabel).toBe("客户");
    await page.keyboard.type("华东");
    await page.locator(".ant-select-item-option", { hasText: "华东钢铁" }).waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => record.value("行业")).toBe("制造");
    await tabTo("stage");
    await page.keyboard.press("ArrowDown");
    await page.locator(".ant-select-item-option", { hasText: "跟进" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo("source");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await tabTo("owner");
    await page.keyboard.type("管理");
    await page.locator(".ant-select-item-option", { hasText: "管理员" }).waitFor();
    await page.keyboard.press("Enter");
    await tabTo("due");
    await page.keyboard.type("2025年3月9日");
    await page.keyboard.press("Enter");
    await eventually(record.focusedLabel).toBe("单价");
    await page.keyboard.type("1,234.5");
    await page.keyboard.press("Enter");
    await eventually(record.focusedLabel).toBe("数量");
    await page.keyboard.type("３");
    await eventually(() => record.value("合计")).toBe("3,703.50");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await tabTo("note");
    await page.keyboard.type("第一行");
    await page.keyboard.press("Enter");
    await page.keyboard.type("第二行");
    await page.keyboard.press("Control+Enter");
    await eventually(toastOn(page).texts).toContain("已新建“年度框架”");
    const { records } = await api.post<{ records: { values: object }[] }>("/apps/every_field/forms/deal/query", {});
    expect(records.map((one) => one.values)).toMatchObject([
      {
        name: "年度框架",
        stage: "engaging",
        source: "engaging",
        due: "2025-03-09",
        price: 1234.5,
        quantity: 3,
        urgent: true,
        total: 3703.5,
        sector: "制造",
        note: "第一行\n第二行",
      },
    ]);
  });

  it("leaves the Enter of an input method alone", async () => {
    const record = recordOn(page);
    await page.goto(address);
    await eventually(record.focusedLabel).toBe("名称");
    const debug = await page.context().newCDPSession(page);
    for (const text of ["n", "ni", "ni h", "ni hao"])
      await debug.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await debug.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", windowsVirtualKeyCode: 229 });
    await debug.send("Input.insertText", { text: "你好" });
    expect(await record.entered("名称")).toBe("你好");
    expect(await record.focusedLabel()).toBe("名称");
    expect(await page.locator(".m-form-summary").count()).toBe(0);
  });

  it("tells what is wrong above the form and at each field, and goes to the first", async () => {
    const record = recordOn(page);
    await page.goto(address);
    await record.fill("名称", "很长很长很长很长很长的名称");
    await record.fill("单价", "200000");
    await record.fill("数量", "1.5");
    await record.save();
    await eventually(() => page.locator(".m-form-summary a").allInnerTexts()).toEqual([
      "名称: 不能超过 10 个字",
      "客户: 请填写",
      "数量: 必须是整数",
      "单价: 超过十万须走审批",
    ]);
    await eventually(record.focusedLabel).toBe("名称");
    await page.locator(".m-form-summary a", { hasText: "数量" }).click();
    expect(await record.focusedLabel()).toBe("数量");
    expect(await record.problem("名称")).toBe("不能超过 10 个字");
    expect(await axeViolations(page)).toEqual([]);
    await record.fill("数量", "0");
    await record.fill("名称", "年度框架");
    await record.pick("客户", "Acme");
    await record.save();
    await eventually(() => record.problem("名称")).toBe("已有相同的记录");
    await eventually(record.focusedLabel).toBe("名称");
  });

  it("is clean to axe with its panels open, in the dark too", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      const record = recordOn(page);
      await record.field("客户").click();
      await page.locator(".ant-select-item-option", { hasText: "Acme" }).waitFor();
      expect(await axeViolations(page), `${colorScheme}, link`).toEqual([]);
      await page.keyboard.press("Escape");
      await record.field("预计成交").click();
      await page.locator(".ant-picker-cell-today").waitFor();
      expect(await axeViolations(page), `${colorScheme}, date`).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.emulateMedia({ colorScheme: "light" });
  });

  it("uses the system's date picker on a phone, and fits", async () => {
    const phone = await openPage(browser, server.origin, { isPhone: true });
    await signIn(phone);
    await phone.goto(address);
    const record = recordOn(phone);
    await record.field("预计成交").waitFor();
    expect(await record.field("预计成交").getAttribute("type")).toBe("date");
    const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await axeViolations(phone)).toEqual([]);
    await phone.context().close();
  });

  it("left nothing in the console", () => {
    expect(errors).toEqual([]);
  });
});
