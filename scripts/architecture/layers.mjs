/**
 * The house of docs/architecture.md: for each folder of `packages/` and `apps/`, the packages it may import. Downwards
 * only; hosts and engines know no content; engines, and kinds of content, do not know one another.
 *
 * `.dependency-cruiser.mjs` makes its rules from this table. A folder that is missing here fails an architecture test.
 */
const language = ["kernel", "expression"];
const meaning = [...language, "definition"];
const engines = ["form-engine", "flow-engine", "report-engine"];
const webParts = [...meaning, "form-engine", "flow-engine", "report-engine", "client", "ui", "grid"];
const content = ["fields", "flow-nodes", "charts"];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const mayImport = {
  // The ground, and the language and document that stand on it
  kernel: [],
  expression: ["kernel"],
  definition: language,

  // Engines: what an app means
  "form-engine": meaning,
  "flow-engine": meaning,
  "report-engine": meaning,

  // Hosts: where it is kept and shown
  "record-store": [...meaning, "report-engine"],
  columnar: [...meaning, "report-engine"],
  client: [...meaning, ...engines],
  ui: [...meaning, ...engines, "client"],
  grid: [...meaning, ...engines, "client", "ui"],

  // Content: the kinds of thing an app is made of
  fields: [...meaning, ...engines, "ui", "grid"],
  "flow-nodes": [...meaning, ...engines, "ui", "grid"],
  charts: [...meaning, ...engines, "ui", "grid"],

  // For development only; which files may import it is a rule of its own
  testing: [...meaning, ...engines, "record-store", "columnar", "client"],

  // Apps put it all together
  server: [...meaning, ...engines, "record-store", "columnar", "client", ...content],
  workspace: [...webParts, ...content],
  designer: [...webParts, ...content],
  gallery: [...webParts, ...content],
  e2e: [...meaning, "client", "server"],
  benchmarks: [...meaning, ...engines, "record-store", "columnar", "client", ...content, "server"],
};

/** Those that run unchanged in a browser and on a server: no clock, no network, no React, nothing of Node's. */
export const purePackages = [...meaning, ...engines];

/** Folders that live under `apps/` rather than `packages/`. */
export const apps = ["server", "workspace", "designer", "gallery", "e2e", "benchmarks"];
