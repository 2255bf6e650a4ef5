// `node scripts/size-budget.mjs`: how much JavaScript each page loads before it can be used, gzipped, beside its budget.
//
// A page loads its own chunk, those of the frame around it, and everything that these import statically. What a page
// loads later, on demand, is a lazy chunk and has a budget of its own. Read from the manifests that Vite writes.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { budgets } from "./size-budget/budgets.mjs";
import { readBundle } from "./size-budget/bundle.mjs";
import { judge } from "./size-budget/judge.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
let faults = 0;

for (const [app, budget] of Object.entries(budgets)) {
  const dist = join(root, "apps", app, "dist");
  if (!existsSync(join(dist, ".vite", "manifest.json"))) {
    console.log(`${app}: not built, so its sizes were not checked (npm run build)`);
    continue;
  }
  console.log(`${app}, KB of JavaScript gzipped`);
  for (const { name, size, limit, fault } of judge(readBundle(dist), budget)) {
    if (fault) faults += 1;
    const figures = size === undefined ? "not built" : `${size.toFixed(1).padStart(6)} of ${limit}`;
    console.log(`  ${fault ? "✗" : "✓"} ${name.padEnd(24)} ${figures}${fault ? `  ${fault}` : ""}`);
  }
}
process.exitCode = faults === 0 ? 0 : 1;
