import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "./build.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";
import { Stop } from "./say.mjs";

const server = join(root, "apps", "server", "dist", "main.js");

const tasks = {
  start: async (args, toolchain) => {
    await build(["server", "workspace", "designer"], toolchain);
    return runServer(["serve", ...args], toolchain, root);
  },
  mortise: async (args, toolchain) => {
    await build(["server"], toolchain);
    // A file named on the command line is meant from where the person stands, not from the repository's root.
    return runServer(args, toolchain, process.env.INIT_CWD ?? root);
  },
  build: async (args, toolchain) => {
    await build(["server", "workspace", "designer"], toolchain, args);
    return 0;
  },
  // Each app that has a `dev` script: the server from its sources, the web apps by Vite, which pass /api on to it.
  dev: (args, toolchain) =>
    run(toolchain.pnpm, ["--parallel", "--filter", "./apps/*", "run", "dev", ...args], withDataFolder(toolchain)),
  test: (args, toolchain) => runScript("test.ts", args, toolchain),
  check: (args, toolchain) => runScript("check.ts", args, toolchain),
  fix: async (args, toolchain) => {
    const generated = await runScript("generate-docs.ts", [], toolchain);
    return generated || run(bin("biome"), ["check", "--write", ...args], toolchain);
  },
  bench: (args, toolchain) =>
    run(toolchain.pnpm, ["--filter", "@mortise/benchmarks", "run", "bench", ...args], toolchain),
};

export const taskNames = Object.keys(tasks);

/** Runs a task and returns its exit code. */
export function runTask(name, args, toolchain) {
  return tasks[name](args, toolchain);
}

function runServer(args, toolchain, cwd) {
  if (!existsSync(server)) throw new Stop("There is no server to run yet: apps/server/src/main.ts is missing.");
  return run(toolchain.node, [server, ...args], withDataFolder(toolchain), cwd);
}

/** Records live in `data/` of the repository, wherever a command was started. */
function withDataFolder(toolchain) {
  return { ...toolchain, env: { ...toolchain.env, DATA_DIR: resolve(root, process.env.DATA_DIR ?? "data") } };
}

function runScript(file, args, toolchain) {
  const script = join(root, "scripts", file);
  return run(toolchain.node, ["--disable-warning=ExperimentalWarning", script, ...args], toolchain);
}

function bin(name) {
  return join(root, "node_modules", ".bin", name);
}
