import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { createAssets } from "./assets.ts";
import { npmPackagesOutside } from "./npm-packages.ts";

const forScreens = ["react", "react-dom", "antd", "@ant-design/icons", "echarts"];

/**
 * Bundles `src/main.ts` of the folder into its `dist/main.js`, so that a start reads one file instead of hundreds.
 *
 * - Workspace packages are inlined, from their sources (export condition `source`).
 * - Packages from npm stay outside (but for a few, see npm-packages.ts) and are found at run time from the folder's node_modules; so each that any inlined
 *   package needs must be among the folder's dependencies, and the build says so where one is missing.
 * - `new URL("./some/path", import.meta.url)` keeps its meaning: see assets.ts.
 * - A bundle that would reach React fails: the server enters content by the facets that don't.
 */
export async function bundleServer(folder: string): Promise<void> {
  const dist = join(folder, "dist");
  const entries = { main: join(folder, "src", "main.ts") };
  rmSync(dist, { recursive: true, force: true });
  const found = createAssets({ dist, isDryRun: true });
  await bundle(folder, entries, found);
  // Workers found on the way become entries of their own; they share code with the main file.
  const assets = createAssets({ dist, isDryRun: false });
  const { metafile } = await bundle(folder, { ...entries, ...found.workers }, assets);
  refuseScreens(metafile);
}

function bundle(folder: string, entryPoints: Record<string, string>, assets: ReturnType<typeof createAssets>) {
  return build({
    entryPoints,
    outdir: join(folder, "dist"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22.14",
    conditions: ["source"],
    sourcemap: "linked",
    sourcesContent: false,
    keepNames: true,
    metafile: true,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [npmPackagesOutside(folder), assets.plugin],
  });
}

function refuseScreens({ inputs }: Metafile): void {
  const isForScreens = (path: string): boolean =>
    forScreens.some((name) => path === name || path.startsWith(`${name}/`));
  const importers = Object.entries(inputs)
    .filter(([, input]) => input.imports.some((one) => one.external && isForScreens(one.path)))
    .map(([file]) => `  ${file}`);
  if (importers.length === 0) return;
  throw new Error(`The server must not load React or what stands on it, which is imported by\n${importers.join("\n")}`);
}
