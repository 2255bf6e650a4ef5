import type { Page } from "playwright-core";

/** The list of a form's records, as somebody works with it. */
export function listOn(page: Page, app = "sales_pipeline") {
  const rows = page.locator(".record-table tbody tr");
  return {
    async open(form: string, query = "") {
      await page.goto(`/apps/${app}/${form}${query}`);
      await page.locator(".list-records [href]").first().waitFor();
    },
    /** Texts of a column, from top to bottom, by its heading. */
    async column(heading: string): Promise<string[]> {
      const headings = await page.locator(".record-table thead th").allInnerTexts();
      const index = headings.findIndex((text) => text.trim() === heading);
      if (index < 0) return [];
      return (await page.locator(`.record-table tbody td:nth-child(${index + 1})`).allInnerTexts()).map((text) =>
        text.trim(),
      );
    },
    sortBy: (heading: string) => page.locator(".record-table thead button", { hasText: heading }).click(),
    search: (text: string) => page.locator(".list-search input").fill(text),
    total: () => page.locator(".list-footer > :first-child").innerText(),
    range: () => page.locator(".list-pages > span").innerText(),
    view: (name: string) => page.locator(".list-views button", { hasText: name }).click(),
    press: (name: string) => page.locator(".list-main").getByRole("button", { name }).click(),
    create: () => page.locator(".list-actions a.m-button-primary").click(),
    /** Picks something from the menu behind the dots. */
    async more(name: string) {
      await page.locator(".list-actions button[aria-haspopup=menu]").click();
      await page.getByRole("menuitem", { name }).click();
    },
    openRecord: (title: string) => rows.filter({ hasText: title }).first().locator(".record-link").click(),
    panel: page.locator(".record-panel"),
    titles: () => rows.locator(".record-link").allInnerTexts(),
    /** One line of the filter: field, comparison, and a value picked from a list. */
    async filterByChoice(field: string, comparison: string, value: string) {
      const line = page.locator(".filter-line").last();
      await line.locator("select").nth(0).selectOption({ label: field });
      await line.locator("select").nth(1).selectOption({ label: comparison });
      await line.locator(".ant-select").click();
      await page.locator(".ant-select-item-option", { hasText: value }).click();
    },
    async filterByNumber(field: string, comparison: string, value: string) {
      const line = page.locator(".filter-line").last();
      await line.locator("select").nth(0).selectOption({ label: field });
      await line.locator("select").nth(1).selectOption({ label: comparison });
      await line.locator("input[type=number]").fill(value);
    },
  };
}
