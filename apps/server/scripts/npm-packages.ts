import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Packages of hundreds of small ES modules of which a few are used: read one by one at each start, drizzle-orm alone took
 * 0.3 s and over 100 MB of memory. Inlined, what is not used falls away.
 */
const inlined: ReadonlySet<string> = new Set(["drizzle-orm", "typebox"]);

/** Leaves npm packages to run time, after making sure that they will be found from the server's folder then. */
export function npmPackagesOutside(serverFolder: string): Plugin {
  const requireFromServer = createRequire(join(serverFolder, "package.json"));
  return {
    name: "npm-packages-outside",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
        if (importer === "" || path.startsWith("@mortise/")) return undefined;
        if (isBuiltin(path)) return { path, external: true };
        if (inlined.has(packageName(path))) return undefined;
        if (isInstalled(path, requireFromServer)) return { path, external: true };
        const name = packageName(path);
        return {
          errors: [{ text: `Add ${name} to the dependencies of apps/server/package.json: ${importer} needs it` }],
        };
      });
    },
  };
}

function isInstalled(path: string, require: NodeJS.Require): boolean {
  try {
    require.resolve(path);
    return true;
  } catch (error) {
    // Exports for `import` alone can't be required, but the package is there.
    return (error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
  }
}

function packageName(path: string): string {
  return path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");
}
