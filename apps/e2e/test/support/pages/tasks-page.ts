import type { Page } from "playwright-core";

/** My tasks: the list at the left, one of them open at the right. */
export function tasksOn(page: Page) {
  const detail = page.locator(".tasks-detail");
  return {
    async open() {
      await page.goto("/tasks");
      await page.locator(".tasks-list .task-line, .tasks-list .m-state").first().waitFor();
    },
    titles: () => page.locator(".tasks-list .task-line-title").allInnerTexts(),
    /** Title of the task that is open. */
    current: () => detail.locator(".task-head h2").innerText(),
    choose: (title: string) => page.locator(".tasks-list .task-line", { hasText: title }).click(),
    comment: (text: string) => detail.locator("textarea").fill(text),
    decide: (action: string) => detail.locator(".decide-acts").getByRole("button", { name: action }).click(),
    problem: () => detail.locator(".decide-problem").innerText(),
    /** What stands in place of the decision when there is none to make. */
    outcome: () => detail.locator(".task-over").innerText(),
    box: (name: string) => page.locator(".tasks-boxes").getByRole("button", { name }).click(),
    /** Waits until the open task can be decided, as somebody does before pressing a key. */
    ready: () => detail.locator(".decide").waitFor(),
  };
}
