import type { Page } from "playwright-core";

/** The four steps from a CSV file to records. */
export function importOn(page: Page, app = "sales_pipeline") {
  const finding = (field: string) =>
    page.locator(".import-findings > li", { has: page.locator(".import-finding > b", { hasText: field }) });
  return {
    async upload(form: string, name: string, content: Uint8Array) {
      await page.goto(`/apps/${app}/${form}/import`);
      const file = { name, mimeType: "text/csv", buffer: Buffer.from(content) };
      await page.locator("input[type=file]").setInputFiles(file);
      await page.waitForURL(/\/import\/.+/);
    },
    /** One sentence about the whole file, once it is checked. */
    verdict: () => page.locator(".import-verdict").innerText(),
    /** What is wrong with a field, with how many rows; the texts behind it follow. */
    finding: async (field: string) =>
      (await finding(field).locator(".import-finding").innerText()).replace(/\s+/g, " "),
    texts: async (field: string) =>
      (await finding(field).locator(".import-texts > li").allInnerTexts()).map((text) =>
        text.replace(/\s+/g, " ").trim(),
      ),
    /** Column of the file that a field is read from. */
    columnOf: (field: string) => page.getByLabel(`${field}取自哪一列`).inputValue(),
    /** Says what a text that matches nothing stands for. */
    async replace(text: string, by: string) {
      const control = page.getByLabel(`“${text}”对应`);
      await control.click();
      await control.fill(by);
      await page.locator(".ant-select-item-option").getByText(by, { exact: true }).click();
    },
    replacements: async () =>
      (await page.locator(".import-replacements li").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim()),
    run: () => page.locator(".import-foot button").click(),
    runLabel: () => page.locator(".import-foot button").innerText(),
    outcome: () => page.locator(".import-outcome").innerText(),
  };
}
