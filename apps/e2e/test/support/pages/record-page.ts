import type { Page } from "playwright-core";

/** A record: to read on its page or beside the list, or to fill in. */
export function recordOn(page: Page) {
  const record = page.locator(".record").last();
  const field = (label: string) => record.getByLabel(label, { exact: true });
  const place = (label: string) =>
    record.locator(".m-form-field", { has: page.locator("dt, label").getByText(label, { exact: true }) });
  return {
    title: () => record.locator(".record-names h2").innerText(),
    /** The value beside a label, while reading; a computed one too while the form is filled in. */
    value: (label: string) => place(label).locator("dd, output").innerText(),
    status: () => record.locator(".record-names .status-tag").innerText(),
    field,
    fill: (label: string, text: string) => field(label).fill(text),
    /** What a field holds while it is filled in. */
    entered: (label: string) => field(label).inputValue(),
    /** Looks for somebody or something in a picker, and takes the first of that name. */
    async pick(label: string, text: string) {
      await field(label).click();
      await field(label).fill(text);
      await page.locator(".ant-select-item-option", { hasText: text }).first().click();
    },
    /** What a field has against its value. */
    problem: (label: string) => place(label).locator(".m-form-problem").innerText(),
    edit: () => record.getByRole("button", { name: /^(编辑|Edit)$/ }).click(),
    save: () => record.getByRole("button", { name: /^(保存|Save)$/ }).click(),
    async delete() {
      await record.locator(".record-actions button[aria-haspopup=menu]").click();
      await page.getByRole("menuitem", { name: /^(删除|Delete)/ }).click();
    },
    /** Lines of the history, newest first. */
    history: async () => (await record.locator(".history > li").allInnerTexts()).map(inOneLine),
    /** Nodes of the flow, each in a line with its decision and comment. */
    steps: async () => (await record.locator(".flow-steps > ol > li").allInnerTexts()).map(inOneLine),
    focusedLabel: () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement instanceof HTMLInputElement ? (activeElement.labels?.[0]?.innerText ?? "") : "";
      }),
  };
}

/** What passes by at the edge of the page. */
export function toastOn(page: Page) {
  const toaster = page.locator(".m-toaster");
  return {
    texts: () => toaster.locator(".m-toast > span").allInnerTexts(),
    press: (name: string) => toaster.getByRole("button", { name }).click(),
  };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
