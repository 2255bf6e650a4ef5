import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file that is or would be committed. */
export function committedFiles(): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const git = spawnSync("git", args, { encoding: "utf8" });
  if (git.status !== 0) return walk("."); // no git, or an unpacked archive
  return git.stdout.split("\n").filter((file) => file !== "" && existsSync(file));
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

const notOurs = [".git", "node_modules", ".node", ".turbo", "dist", "data", "coverage"];

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.includes(entry.name) && !folder.includes("src")) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [path] : [];
  });
}
