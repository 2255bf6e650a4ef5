// `npm test`: everything that can be checked on this machine. `npm test -- WORDS` runs only the tests whose file matches.
//
// The last line is `N passed, N failed`; checks that are not tests (types, lint, imports, build) count as one each.
import { build } from "./bootstrap/build.mjs";
import { conclude, type Outcome, staticSteps, step } from "./lib/steps.ts";
import { findChromium, postgresFault } from "./lib/surroundings.ts";
import { vitest } from "./lib/vitest.ts";

const words = process.argv.slice(2);
process.exitCode = conclude(words.length > 0 ? [vitest("chosen tests", words)] : await everything());

async function everything(): Promise<Outcome[]> {
  const outcomes = [await postgres(), ...staticSteps(), await buildApps()];
  outcomes.push(step("size budgets", process.execPath, ["scripts/size-budget.mjs"]));
  outcomes.push(vitest("unit and integration tests", ["--project=!e2e"]));
  outcomes.push(browserTests());
  return outcomes;
}

/** Tests reach PostgreSQL by TEST_DATABASE_URL; without it they use PGlite, unless PostgreSQL is demanded. */
async function postgres(): Promise<Outcome> {
  const name = "PostgreSQL";
  const url = process.env.TEST_DATABASE_URL;
  const isRequired = process.env.REQUIRE_POSTGRES === "1";
  const fault = url ? await postgresFault(url) : "TEST_DATABASE_URL is not set";
  if (!fault) return { name, passed: 0, failed: 0 };
  if (isRequired) return { name, passed: 0, failed: 1, note: `demanded by REQUIRE_POSTGRES=1, but ${fault}` };
  // An address that nothing answers at would fail every test that uses it, each after a wait.
  delete process.env.TEST_DATABASE_URL;
  return { name, passed: 0, failed: 0, note: `left out (${fault}); PGlite stands in for it` };
}

async function buildApps(): Promise<Outcome> {
  const name = "build";
  const started = performance.now();
  try {
    await build(["server", "workspace", "designer"], { env: process.env });
    console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return { name, passed: 1, failed: 0 };
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : error}`);
    return { name, passed: 0, failed: 1 };
  }
}

function browserTests(): Outcome {
  const name = "browser tests";
  const chromium = findChromium();
  if (chromium) {
    process.env.CHROMIUM = chromium;
    return vitest(name, ["--project=e2e"]);
  }
  const isRequired = process.env.REQUIRE_BROWSER === "1";
  const note = isRequired ? "demanded by REQUIRE_BROWSER=1, but" : "left out:";
  const advice = "no Chromium was found (install one, or set CHROMIUM to its path)";
  return { name, passed: 0, failed: isRequired ? 1 : 0, note: `${note} ${advice}` };
}
