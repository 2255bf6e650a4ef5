import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2 A to 2.2 AA, a line a rule with the first places; empty when all is well. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no foreign script in, so axe is evaluated through the debugger.
  await page.evaluate(source);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const axe = (globalThis as unknown as { axe: Axe }).axe;
    const { violations } = await axe.run({ runOnly: tags });
    return violations.map(
      (one) =>
        `${one.id} (${one.nodes.length}): ${one.nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 140))
          .join(" | ")}`,
    );
  });
}

type Axe = {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};
