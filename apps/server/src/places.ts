import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "./http/static.ts";

/** The source (`src/`) and the bundle (`dist/`) lie equally deep in the repository. */
const server = new URL("../", import.meta.url);

export const pages: readonly Page[] = [
  { prefix: "/designer/", folder: fileURLToPath(new URL("../designer/dist", server)) },
  { prefix: "/", folder: fileURLToPath(new URL("../workspace/dist", server)) },
];

/** The template that an empty installation starts with; undefined where it was not shipped along. */
export function demoTemplate(): string | undefined {
  const file = fileURLToPath(new URL("../../examples/sales-pipeline/app.json", server));
  return existsSync(file) ? file : undefined;
}
