// Writes the pages of docs/ that are made from code. `npm run fix` runs it; an architecture test says when it is due.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedPages } from "./docs/pages.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const [path, make] of Object.entries(generatedPages)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), make());
}
