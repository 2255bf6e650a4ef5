import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IResolveOptions } from "dependency-cruiser";
import rules from "../../.dependency-cruiser.mjs";
import { apps, mayImport } from "../../scripts/architecture/layers.mjs";

/** One import somewhere in the house, and the rule that should refuse it (none: it is allowed). */
export type ImportCase = {
  readonly from: string;
  readonly imports: string;
  readonly refusedBy?: string;
  /** Further files that the case needs, with what each imports. */
  readonly with?: Readonly<Record<string, string>>;
};

const strangers = ["react", "antd", "echarts", "fastify"];

/**
 * Builds a tiny copy of the monorepo in a temporary folder (every package and app with an entry that imports nothing),
 * adds the case's files, and returns the names of the rules that its import breaks.
 */
export async function rulesBrokenBy(importCase: ImportCase): Promise<string[]> {
  const house = mkdtempSync(join(tmpdir(), "mortise-house-"));
  try {
    buildHouse(house, importCase);
    // The small house has no tsconfig.json; its packages are found the same way without one.
    const { tsConfig: _, ...ownOptions } = rules.options;
    const ruleSet = { forbidden: rules.forbidden as IForbiddenRuleType[] };
    const options = { ...ownOptions, baseDir: house, validate: true, ruleSet };
    const resolving: Partial<IResolveOptions> = { ...rules.options.enhancedResolveOptions, symlinks: true };
    const { output } = await cruise(["packages", "apps", "examples"], options, resolving);
    const broken = (output as ICruiseResult).summary.violations
      .filter((violation) => violation.from === importCase.from)
      .map((violation) => violation.rule.name);
    return [...new Set(broken)].sort();
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function buildHouse(house: string, importCase: ImportCase): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  const entry = { source: "./src/index.ts" };
  mkdirSync(join(house, "node_modules", "@mortise"), { recursive: true });
  for (const name of Object.keys(mayImport)) {
    const folder = `${apps.includes(name) ? "apps" : "packages"}/${name}`;
    const exports = { ".": entry, "./definitions": { source: "./src/definitions.ts" } };
    write(`${folder}/package.json`, JSON.stringify({ name: `@mortise/${name}`, type: "module", exports }));
    write(`${folder}/src/index.ts`, "export const one = 1;\n");
    write(`${folder}/src/definitions.ts`, "export const one = 1;\n");
    write(`${folder}/src/inner.ts`, "export const one = 1;\n");
    symlinkSync(join(house, folder), join(house, "node_modules", "@mortise", name));
  }
  for (const name of strangers) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    write(`node_modules/${name}/index.js`, "module.exports = {};\n");
  }
  write("examples/plugins/signature/src/index.ts", "export const one = 1;\n");
  const files = { ...importCase.with, [importCase.from]: importCase.imports };
  for (const [path, imported] of Object.entries(files)) write(path, `import "${imported}";\nexport const two = 2;\n`);
}
