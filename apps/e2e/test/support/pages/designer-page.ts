import type { Locator, Page } from "playwright-core";

/** The designer: its apps, the installation of a template, and a form on its canvas. */
export function designerOn(page: Page) {
  const cards = page.locator(".field-card");
  const card = (label: string) =>
    cards.filter({ has: page.locator(".sleeping-label").getByText(label, { exact: false }) });
  const cover = (label: string) => card(label).locator(".field-card-cover");
  return {
    card,
    async openForm(app: string, form: string) {
      await page.goto(`/designer/apps/${app}/forms/${form}`);
      await cards.first().waitFor();
    },
    async openInstall() {
      await page.goto("/designer/install");
    },
    async chooseTemplate(name: string, content: string) {
      const file = { name, mimeType: "application/json", buffer: Buffer.from(content) };
      await page.locator(".drop input[type=file]").setInputFiles(file);
    },
    /** What is said about the chosen file. */
    report: () => page.locator(".report").last().innerText(),
    /** Each problem as its place and its message. */
    problems: async () =>
      (await page.locator(".problems > li").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim()),
    install: () => page.locator(".report-actions").getByRole("button", { name: "安装", exact: true }).click(),
    apps: () => page.locator(".apps h2, .apps h3").allInnerTexts(),
    /** Labels on the canvas, from first to last. */
    fields: async () =>
      (await cards.locator(".sleeping-label").allInnerTexts()).map((text) => text.replace("*", "").trim()),
    select: (label: string) => cover(label).click(),
    /** Drags a type from the palette by mouse and drops it before a field. */
    async dragTypeBefore(type: string, label: string) {
      const source = page.locator(".palette-item").getByText(type, { exact: true });
      await dragTo(page, source, cover(label));
    },
    /** Moves a field by keyboard alone: Space lifts it, arrows carry it, Space drops it. */
    async moveByKeyboard(label: string, key: "ArrowUp" | "ArrowDown", steps: number) {
      await cover(label).focus();
      await page.keyboard.press("Space");
      for (let step = 0; step < steps; step += 1) await page.keyboard.press(key);
      await page.keyboard.press("Space");
    },
    async rename(label: string, to: string) {
      await cover(label).focus();
      await page.keyboard.press("F2");
      await page.locator(".field-card-rename input").fill(to);
      await page.keyboard.press("Enter");
    },
    async remove(label: string) {
      await cover(label).focus();
      await page.keyboard.press("Delete");
    },
    undo: () => page.keyboard.press("Control+z"),
    redo: () => page.keyboard.press("Control+y"),
    saved: () => page.locator(".save-words").innerText(),
    publish: () => page.getByRole("button", { name: "发布", exact: true }).first().click(),
    dialog: page.getByRole("dialog"),
  };
}

/** The mouse as a hand moves it: down, away, over the upper left of the target, up. */
async function dragTo(page: Page, source: Locator, target: Locator): Promise<void> {
  const from = await source.boundingBox();
  const to = await target.boundingBox();
  if (!from || !to) throw new Error("nothing to drag, or nowhere to drop it");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2 + 10, { steps: 3 });
  await page.mouse.move(to.x + 12, to.y + 6, { steps: 8 });
  await page.mouse.up();
}
