import { spawnSync } from "node:child_process";

export type Outcome = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly note?: string;
};

const isPlain = Boolean(process.env.CI) || !process.stdout.isTTY;

/** Runs one check as a command whose output is shown only when it fails, and counts it as one passed or failed. */
export function step(name: string, command: string, args: readonly string[]): Outcome {
  const started = performance.now();
  const env = { ...process.env, ...(isPlain ? {} : { FORCE_COLOR: "1" }) };
  const done = spawnSync(command, args, { encoding: "utf8", env, maxBuffer: 256 * 1024 * 1024 });
  const isPassed = done.status === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${isPassed ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (!isPassed) console.log(`${done.stdout}${done.stderr}${done.error?.message ?? ""}`);
  return { name, passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
}

/** The checks that read the code without running it; `npm test` and `npm run check` share them. */
export function staticSteps(): Outcome[] {
  return [
    step("types", "tsc", ["--noEmit"]),
    step("lint and format", "biome", ["check", "--error-on-warnings", "."]),
    step("who may import whom", "depcruise", [
      ...["packages", "apps", "examples", "--config", ".dependency-cruiser.mjs", "--output-type", "err"],
    ]),
  ];
}

/** Prints what was left out and, as the last line, `N passed, N failed` for machines; returns the exit code. */
export function conclude(outcomes: readonly Outcome[]): number {
  const sum = (key: "passed" | "failed"): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  for (const outcome of outcomes) if (outcome.failed > 0) console.log(`✗ ${outcome.name}: ${outcome.failed} failed`);
  for (const outcome of outcomes) if (outcome.note) console.log(`- ${outcome.name}: ${outcome.note}`);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
