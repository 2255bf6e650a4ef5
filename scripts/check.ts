// `npm run check`: what to run before a commit. Reads the code without starting the product; under two minutes.
import { conclude, staticSteps } from "./lib/steps.ts";
import { vitest } from "./lib/vitest.ts";

process.exitCode = conclude([...staticSteps(), vitest("architecture and generated docs", ["--project=architecture"])]);
