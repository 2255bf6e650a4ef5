import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A file of the data shared between projects (`shared/data/…`, beside the repository or above it), parsed; undefined
 * where this machine has none, so that tests can say why they are skipped.
 */
export function sharedData(...path: readonly string[]): unknown {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(folder, "shared", "data", ...path);
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}
