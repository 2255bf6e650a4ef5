import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds against WCAG 2 A to 2.2 AA, a line a rule with the first places; empty when all is well. An open popup
 * covers parts of what lies below, whose remaining size is then not the one that somebody hits: `hasPopup` leaves it out.
 */
export async function axeViolations(page: Page, { hasPopup = false } = {}): Promise<readonly string[]> {
  // The page's own policy lets no foreign script in, so axe is evaluated through the debugger.
  await page.evaluate(source);
  return page.evaluate(async (isCovered) => {
    const rules = { "target-size": { enabled: !isCovered } };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const axe = (globalThis as unknown as { axe: Axe }).axe;
    const { violations } = await axe.run({ runOnly: tags, rules });
    return violations.map(
      (one) =>
        `${one.id} (${one.nodes.length}): ${one.nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 140))
          .join(" | ")}`,
    );
  }, hasPopup);
}

/** Switches between light and dark, and waits until the page has drawn it: colours of two schemes at once are nobody's. */
export async function switchScheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.waitForFunction((scheme) => document.documentElement.dataset.scheme === scheme, colorScheme);
  await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    do await drawn();
    while (document.getAnimations().some((one) => one instanceof CSSTransition && one.playState === "running"));
    await drawn();
  });
}

type Axe = {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};
