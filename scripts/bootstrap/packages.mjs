import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { Stop, timed } from "./say.mjs";
import { explainFailure } from "./toolchain.mjs";

const stampFile = join(root, "node_modules", ".mortise-installed");

/** Runs `pnpm install --frozen-lockfile`, but only when a manifest or the lockfile changed since it last succeeded. */
export function installPackages(toolchain) {
  const stamp = stampOfManifests();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  timed("Installing the packages (a minute the first time, seconds after that)", () => {
    // With CI set, pnpm never stops to ask a question.
    const env = { ...toolchain.env, CI: "true" };
    const args = ["install", "--frozen-lockfile"];
    const options = { cwd: root, env, encoding: "utf8", shell: process.platform === "win32" };
    const done = spawnSync(toolchain.pnpm, args, options);
    const output = `${done.stdout}\n${done.stderr}`;
    if (done.status !== 0 && /frozen-lockfile/.test(output)) {
      throw new Stop(
        "pnpm-lock.yaml does not match the package.json files. Run `pnpm install` and commit the lockfile.",
      );
    }
    if (done.status !== 0) throw new Stop(explainFailure("pnpm", output));
    writeFileSync(stampFile, stamp);
  });
}

/** One hash over everything that decides what is installed. */
function stampOfManifests() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  for (const file of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...workspaceManifests()]) {
    const path = join(root, file);
    hash.update(`${file}\n`).update(existsSync(path) ? readFileSync(path) : "");
  }
  return hash.digest("hex");
}

function workspaceManifests() {
  return ["packages", "apps", "examples/plugins"].flatMap((folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .sort()
      .map((name) => `${folder}/${name}/package.json`);
  });
}
