import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { Stop, say } from "./say.mjs";

/** What each app is built from; an app whose entry is not written yet is left out. */
const entries = {
  server: "apps/server/src/main.ts",
  workspace: "apps/workspace/index.html",
  designer: "apps/designer/index.html",
};

/** Builds apps with turbo, which does nothing for those whose sources have not changed. */
export async function build(apps, toolchain, args = []) {
  const ready = apps.filter((app) => existsSync(join(root, entries[app])));
  if (ready.length === 0) return;
  const isFirst = ready.some((app) => !existsSync(join(root, "apps", app, "dist")));
  if (isFirst) say("Building the apps (half a minute the first time) …");
  const filters = ready.map((app) => `--filter=@mortise/${app}`);
  const turbo = join(root, "node_modules", ".bin", "turbo");
  const flags = ["--output-logs=errors-only", "--log-order=grouped", "--log-prefix=none", ...args];
  const env = { ...toolchain.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" };
  const options = { cwd: root, env, encoding: "utf8", shell: process.platform === "win32" };
  const done = spawnSync(turbo, ["run", "build", ...filters, ...flags], options);
  if (done.status !== 0) throw new Stop(`The build failed.\n\n${done.stdout}${done.stderr}`);
}
