import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of the real data set that lies beside some checkouts; undefined on machines without it. */
export function sharedFile(name: string): Uint8Array | undefined {
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    const path = join(folder, "shared", "data", name);
    if (existsSync(path)) return readFileSync(path);
  }
  return undefined;
}
