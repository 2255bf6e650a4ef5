import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Every file that is or would be committed. */
export function committedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
  return listed.split("\n").filter((file) => file !== "" && existsSync(file));
}

/** TypeScript sources of packages and apps that are not tests. */
export function sourceFiles(): string[] {
  return committedFiles().filter((file) => /^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/.test(file) && !isTest(file));
}

export function read(file: string): string {
  return readFileSync(file, "utf8");
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}
