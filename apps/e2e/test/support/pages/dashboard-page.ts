import type { Page } from "playwright-core";

/** A dashboard read by its figures: each chart's twin table, each card's number. */
export function dashboardOn(page: Page) {
  const card = (title: string) =>
    page.locator(".m-report", { has: page.getByRole("heading", { name: title, exact: true }) });
  return {
    /** The big number of a card, as it is written. */
    figure: async (title: string) =>
      (await card(title).locator(".m-report-body").innerText()).replace(/\s+/g, " ").trim(),
    /** Rows of a chart's data table: name of the row to its figure. */
    async table(title: string): Promise<Record<string, string>> {
      const rows = await card(title).locator(".m-result-table tbody tr").all();
      const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
      return Object.fromEntries(cells.map(([name = "", value = ""]) => [name, value]));
    },
    showTable: (title: string) => card(title).getByRole("button", { name: "数据表" }).click(),
    card,
  };
}
