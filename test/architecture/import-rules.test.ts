import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import rules from "../../.dependency-cruiser.mjs";
import { apps, mayImport } from "../../scripts/architecture/layers.mjs";
import { type ImportCase, rulesBrokenBy } from "./small-house.ts";

/** Every rule of `.dependency-cruiser.mjs`, broken once on purpose. */
const refused: readonly ImportCase[] = [
  // Downwards only
  { from: "packages/kernel/src/a.ts", imports: "@mortise/expression", refusedBy: "layers-kernel" },
  { from: "packages/expression/src/a.ts", imports: "@mortise/definition", refusedBy: "layers-expression" },
  { from: "packages/definition/src/a.ts", imports: "@mortise/form-engine", refusedBy: "layers-definition" },
  { from: "packages/testing/src/a.ts", imports: "@mortise/fields/definitions", refusedBy: "layers-testing" },

  // Engines do not know one another
  { from: "packages/form-engine/src/a.ts", imports: "@mortise/flow-engine", refusedBy: "layers-form-engine" },
  { from: "packages/flow-engine/src/a.ts", imports: "@mortise/report-engine", refusedBy: "layers-flow-engine" },
  { from: "packages/report-engine/src/a.ts", imports: "@mortise/record-store", refusedBy: "layers-report-engine" },

  // Hosts know no content, nor do they reach past their own side
  { from: "packages/record-store/src/a.ts", imports: "@mortise/fields/definitions", refusedBy: "layers-record-store" },
  { from: "packages/columnar/src/a.ts", imports: "@mortise/record-store", refusedBy: "layers-columnar" },
  { from: "packages/client/src/a.ts", imports: "@mortise/ui", refusedBy: "layers-client" },
  { from: "packages/ui/src/a.tsx", imports: "@mortise/charts/definitions", refusedBy: "layers-ui" },
  { from: "packages/grid/src/a.tsx", imports: "@mortise/fields/definitions", refusedBy: "layers-grid" },

  // Kinds of content do not know one another, nor the store
  { from: "packages/fields/src/a.ts", imports: "@mortise/charts/definitions", refusedBy: "layers-fields" },
  { from: "packages/flow-nodes/src/a.ts", imports: "@mortise/record-store", refusedBy: "layers-flow-nodes" },
  { from: "packages/charts/src/a.ts", imports: "@mortise/server", refusedBy: "layers-charts" },

  // The web apps stay clear of the server
  { from: "apps/workspace/src/a.tsx", imports: "@mortise/server", refusedBy: "layers-workspace" },
  { from: "apps/designer/src/a.tsx", imports: "@mortise/record-store", refusedBy: "layers-designer" },
  { from: "apps/gallery/src/a.tsx", imports: "@mortise/workspace", refusedBy: "layers-gallery" },
  { from: "apps/server/src/a.ts", imports: "@mortise/ui", refusedBy: "layers-server" },
  { from: "apps/e2e/src/a.ts", imports: "@mortise/workspace", refusedBy: "layers-e2e" },
  { from: "apps/benchmarks/src/a.ts", imports: "@mortise/designer", refusedBy: "layers-benchmarks" },

  {
    from: "examples/plugins/signature/src/a.ts",
    imports: "@mortise/fields/definitions",
    refusedBy: "plug-ins-use-the-front-door",
  },
  { from: "packages/form-engine/src/a.ts", imports: "node:fs", refusedBy: "pure-packages-stay-pure" },
  { from: "packages/report-engine/src/a.ts", imports: "react", refusedBy: "pure-packages-know-no-framework" },
  { from: "packages/kernel/src/a.ts", imports: "fastify", refusedBy: "pure-packages-know-no-framework" },
  {
    from: "packages/fields/src/rating/rating.definition.ts",
    imports: "./stars.ts",
    with: { "packages/fields/src/rating/stars.ts": "antd" },
    refusedBy: "definitions-reach-no-screen",
  },
  {
    from: "packages/charts/src/definitions.ts",
    imports: "./bar/bar.renderer.ts",
    with: { "packages/charts/src/bar/bar.renderer.ts": "echarts" },
    refusedBy: "definitions-reach-no-screen",
  },
  {
    from: "packages/fields/src/files/files.definition.ts",
    imports: "./hash.ts",
    with: { "packages/fields/src/files/hash.ts": "node:crypto" },
    refusedBy: "definitions-reach-no-node",
  },
  { from: "packages/ui/src/a.ts", imports: "@mortise/testing", refusedBy: "testing-only-from-tests" },
  {
    from: "packages/ui/src/a.ts",
    imports: "./b.test.ts",
    with: { "packages/ui/src/b.test.ts": "@mortise/kernel" },
    refusedBy: "tests-are-not-imported",
  },
  {
    from: "packages/kernel/src/a.ts",
    imports: "./b.ts",
    with: { "packages/kernel/src/b.ts": "./a.ts" },
    refusedBy: "no-cycles",
  },
  { from: "packages/kernel/src/a.ts", imports: "./index.ts", refusedBy: "no-own-index" },
  {
    from: "packages/definition/src/a.ts",
    imports: "../../expression/src/inner.ts",
    refusedBy: "no-reaching-in",
  },
  { from: "packages/definition/src/a.ts", imports: "@mortise/expression/src/inner.ts", refusedBy: "resolvable" },
];

const allowed: readonly ImportCase[] = [
  { from: "packages/definition/src/a.ts", imports: "@mortise/expression" },
  { from: "packages/record-store/src/a.ts", imports: "@mortise/report-engine" },
  { from: "packages/record-store/src/a.ts", imports: "node:fs" },
  { from: "packages/fields/src/rating/rating.renderer.tsx", imports: "react" },
  { from: "packages/fields/src/rating/rating.test.ts", imports: "@mortise/testing" },
  { from: "packages/fields/src/rating/rating.cases.ts", imports: "@mortise/testing" },
  { from: "packages/kernel/src/a.test.ts", imports: "node:fs" },
  { from: "apps/server/src/a.ts", imports: "@mortise/fields/definitions" },
  { from: "examples/plugins/signature/src/a.ts", imports: "@mortise/definition" },
];

test.each(refused)("$from may not import $imports", async (importCase) => {
  expect(await rulesBrokenBy(importCase)).toContain(importCase.refusedBy);
});

test.each(allowed)("$from may import $imports", async (importCase) => {
  expect(await rulesBrokenBy(importCase)).toEqual([]);
});

test("each rule is proved by a case", () => {
  const proved = new Set(refused.map((importCase) => importCase.refusedBy));
  expect(rules.forbidden.map((rule) => rule.name).filter((name) => !proved.has(name))).toEqual([]);
});

test("each folder of packages and apps has its place in the layers", () => {
  const folders = [...readdirSync("packages"), ...readdirSync("apps")];
  expect(folders.filter((name) => !(name in mayImport))).toEqual([]);
  expect(readdirSync("apps").filter((name) => !apps.includes(name))).toEqual([]);
});
