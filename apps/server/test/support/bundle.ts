import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleServer } from "../../scripts/bundle-server.ts";

const server = fileURLToPath(new URL("../../", import.meta.url));

/** The program as it ships, bundled from the sources at hand into a folder of its own: a start takes a blink. */
export async function bundleProgram(): Promise<{ readonly entry: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "mortise-bundle-"));
  for (const name of ["src", "node_modules", "package.json"]) symlinkSync(join(server, name), join(folder, name));
  await bundleServer(folder);
  return { entry: join(folder, "dist", "main.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
