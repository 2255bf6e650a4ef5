// Who may import whom. The table is in scripts/architecture/layers.mjs; the rules that are not about layers are here.
// test/architecture/import-rules.test.ts breaks each rule on purpose and sees it caught.
import { apps, mayImport, purePackages } from "./scripts/architecture/layers.mjs";

const isTest = "(\\.test\\.tsx?$|/test/)";
const folder = (name) => `${apps.includes(name) ? "apps" : "packages"}/${name}`;
const oneOf = (names) => `(${names.join("|")})`;

/** Code of ours. App templates (examples/*.json) are data, which anyone may read. */
const ours = "^(packages|apps|examples/plugins)/";

/** A rule for each package: everything of ours that is not in its row of the table is forbidden. */
const layerRules = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `layers-${name}`,
  comment: `${folder(name)} may import only: ${allowed.join(", ") || "nothing of ours"}`,
  severity: "error",
  // The parts that tests and cases add are held to a rule of their own (testing-only-from-tests).
  from: { path: `^${folder(name)}/` },
  to: { path: ours, pathNot: `^${oneOf([name, ...allowed, "testing"].map(folder))}/` },
}));

export default {
  forbidden: [
    ...layerRules,
    {
      name: "plug-ins-use-the-front-door",
      comment: "A plug-in has no privilege: it imports contracts, never content, stores or apps",
      severity: "error",
      from: { path: "^examples/plugins/" },
      to: { path: `^(apps|packages/(record-store|columnar|fields|flow-nodes|charts))/` },
    },
    {
      name: "pure-packages-stay-pure",
      comment: "Engines, expression and definition run unchanged in browser and server",
      severity: "error",
      from: { path: `^packages/${oneOf(purePackages)}/`, pathNot: isTest },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-packages-know-no-framework",
      comment: "Engines, expression and definition run unchanged in browser and server",
      severity: "error",
      from: { path: `^packages/${oneOf(purePackages)}/`, pathNot: isTest },
      to: {
        path: "node_modules/(react|react-dom|antd|@ant-design|echarts|fastify|@fastify|pg|better-sqlite3|drizzle-orm)/",
      },
    },
    {
      name: "definitions-reach-no-screen",
      comment:
        "A server loads *.definition.ts and the definitions facet, so nothing behind them may reach React or Node",
      severity: "error",
      from: { path: "(\\.definition\\.ts|^packages/[^/]+/src/definitions\\.ts)$" },
      to: { path: "(node_modules/(react|react-dom|antd|@ant-design|echarts)/|^packages/(ui|grid)/)", reachable: true },
    },
    {
      name: "definitions-reach-no-node",
      comment: "Definitions run in the browser too",
      severity: "error",
      from: { path: "(\\.definition\\.ts|^packages/[^/]+/src/definitions\\.ts)$" },
      to: {
        path: "^(node:|assert|buffer|child_process|crypto|fs|http|https|net|os|path|process|stream|url|util|worker_threads)",
        reachable: true,
      },
    },
    {
      name: "testing-only-from-tests",
      comment: "packages/testing is for tests, cases and the apps that are tests",
      severity: "error",
      from: {
        path: "^(packages|apps|examples)/",
        pathNot: `(${isTest}|\\.cases\\.tsx?$|/cases\\.ts$|^packages/testing/|^apps/(e2e|benchmarks|gallery)/)`,
      },
      to: { path: "^packages/testing/" },
    },
    {
      name: "tests-are-not-imported",
      comment: "A test file is an end, not a part",
      severity: "error",
      from: { pathNot: isTest },
      to: { path: "\\.test\\.tsx?$" },
    },
    {
      name: "no-cycles",
      comment:
        "Files that import one another can't be read one at a time. (A cycle of types alone vanishes on compile.)",
      severity: "error",
      from: { path: "^(packages|apps|examples)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-own-index",
      comment: "An index is for those outside; inside, import the file that has it",
      severity: "error",
      from: { path: "^((?:packages|apps|examples/plugins)/[^/]+)/", pathNot: isTest },
      to: { path: "^$1/src/index\\.tsx?$" },
    },
    {
      name: "no-reaching-in",
      comment: "Another package is imported by its name and an entry it exports, never by a path into it",
      severity: "error",
      from: { path: "^((?:packages|apps|examples/plugins)/[^/]+)/" },
      to: { path: ours, pathNot: "^$1/", dependencyTypes: ["local"] },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere, for instance one into a package past its exports",
      severity: "error",
      from: { path: "^(packages|apps|examples)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
