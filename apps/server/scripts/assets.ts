import { cpSync, existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Plugin } from "esbuild";

/** `new URL("./path", import.meta.url)`: how a source file points at what lies beside it. */
const pointer = /new URL\(\s*(["'])(\.{1,2}\/[^"']*)\1\s*,\s*import\.meta\.url\s*\)/g;

/**
 * Keeps such pointers right in a bundle, where every file has moved to `dist/`:
 *
 * - a TypeScript file (a worker) is bundled as an entry of its own and pointed at;
 * - anything else inside the file's own package (migrations, sample data) is copied to `dist/<package>/…`;
 * - what lies in another package or app (the built web apps) stays where it is.
 *
 * The dry run only collects the workers, because esbuild must know its entries before it begins.
 */
export function createAssets({ dist, isDryRun }: { dist: string; isDryRun: boolean }) {
  const workers: Record<string, string> = {};
  const plugin: Plugin = {
    name: "assets",
    setup(build) {
      build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        if (!source.includes("import.meta.url")) return undefined;
        const contents = source.replace(pointer, (_whole, _quote, target: string) => {
          return `new URL(${JSON.stringify(move(path, target))}, import.meta.url)`;
        });
        return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
  return { plugin, workers };

  function move(file: string, target: string): string {
    const home = packageOf(file);
    const path = resolve(dirname(file), target);
    if (/\.tsx?$/.test(path)) {
      const name = `${basename(home)}-${basename(path).replace(/\.tsx?$/, "")}`;
      workers[name] = path;
      return `./${name}.js`;
    }
    const isOwn = path.startsWith(home + sep);
    const place = isOwn ? join(dist, basename(home), relative(home, path)) : path;
    if (isOwn && !isDryRun) copy(path, place, file);
    const moved = relative(dist, place).split(sep).join("/");
    return (moved.startsWith(".") ? moved : `./${moved}`) + (target.endsWith("/") ? "/" : "");
  }
}

function copy(from: string, to: string, file: string): void {
  if (!existsSync(from)) throw new Error(`${file} points at ${from}, which does not exist`);
  cpSync(from, to, { recursive: statSync(from).isDirectory() });
}

/** The folder of the package that a file belongs to. */
function packageOf(file: string): string {
  const folder = dirname(file);
  return existsSync(join(folder, "package.json")) ? folder : packageOf(folder);
}
