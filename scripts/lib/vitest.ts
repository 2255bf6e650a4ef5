import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./steps.ts";

/** The parts of Vitest's JSON report that are counted. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { status: string }[];
  }[];
};

/** Runs Vitest with its usual output and counts its tests from the JSON report. */
export function vitest(name: string, args: readonly string[]): Outcome {
  const folder = mkdtempSync(join(tmpdir(), "mortise-report-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const done = spawnSync("vitest", ["run", "--passWithNoTests", ...reporters, ...args], { stdio: "inherit" });
  try {
    if (!existsSync(file)) return { name, passed: 0, failed: 1, note: "Vitest ended without a report" };
    return count(name, JSON.parse(readFileSync(file, "utf8")) as Report, done.status === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(name: string, report: Report, isClean: boolean): Outcome {
  // A file that breaks before its first test has no failed test to count, so the file counts.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const counted = report.numFailedTests + brokenFiles;
  // An error outside of any test also fails the run.
  const failed = counted === 0 && !isClean ? 1 : counted;
  const skipped = report.numPendingTests + report.numTodoTests;
  return { name, passed: report.numPassedTests, failed, ...(skipped > 0 ? { note: `${skipped} skipped` } : {}) };
}
