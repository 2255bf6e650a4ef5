// `npm run check`: what to run before a commit. Reads the code without starting the product; under two minutes.
import { conclude, staticSteps, step } from "./lib/steps.ts";
import { vitest } from "./lib/vitest.ts";

process.exitCode = conclude([
  ...staticSteps(),
  step("unused files and dependencies", "knip", ["--no-progress", "--no-config-hints"]),
  step("size budgets", process.execPath, ["scripts/size-budget.mjs"]),
  vitest("architecture and generated docs", ["--project=architecture"]),
]);
