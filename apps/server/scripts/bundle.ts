// Bundles the server and its command line into `dist/main.js`, so that a start reads one file instead of hundreds.
//
// - Workspace packages are inlined, from their sources (export condition `source`).
// - Packages from npm stay outside and are found at run time from apps/server's node_modules; so each that any inlined
//   package needs must be a dependency of apps/server, and the build says so where one is missing.
// - `new URL("./some/path", import.meta.url)` keeps its meaning: see assets.ts.
// - A bundle that would reach React fails: the server enters content by the facets that don't.
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { createAssets } from "./assets.ts";
import { npmPackagesOutside } from "./npm-packages.ts";

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(folder, "dist");
const entries: Record<string, string> = { main: join(folder, "src", "main.ts") };
const forScreens = ["react", "react-dom", "antd", "@ant-design/icons", "echarts"];

rmSync(dist, { recursive: true, force: true });
const assets = createAssets({ dist, isDryRun: true });
await bundle(entries, assets);
// Workers found on the way become entries of their own; they share code with the main file.
const { metafile } = await bundle({ ...entries, ...assets.workers }, createAssets({ dist, isDryRun: false }));
refuseScreens(metafile);

function bundle(entryPoints: Record<string, string>, { plugin }: ReturnType<typeof createAssets>) {
  return build({
    entryPoints,
    outdir: dist,
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
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [npmPackagesOutside(folder), plugin],
  });
}

function refuseScreens(metafile: Metafile): void {
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const found = forScreens.filter((name) =>
    imports.some((one) => one.path === name || one.path.startsWith(`${name}/`)),
  );
  if (found.length === 0) return;
  const importers = Object.entries(metafile.inputs)
    .filter(([, input]) => input.imports.some((one) => found.some((name) => one.path.startsWith(name))))
    .map(([file]) => `  ${file}`);
  throw new Error(`The server must not load ${found.join(", ")}, which is imported by\n${importers.join("\n")}`);
}
