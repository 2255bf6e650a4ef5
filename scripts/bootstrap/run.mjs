import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./root.mjs";
import { Stop } from "./say.mjs";

/**
 * Runs a command on this terminal and returns its exit code; 128 plus the number for one that a signal ended.
 *
 * Signals pass through and this process outlives the command, so that it can stop in its own time: at a terminal
 * Ctrl-C reaches the command by itself (the terminal signals the whole group), from elsewhere it is handed on. A signal
 * to npm never gets here, because the shell between keeps it; but npm's end is seen, and ends the command too.
 */
export function run(command, args, { env }, cwd = root) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: "inherit",
      shell: process.platform === "win32" && /\.cmd$/.test(command),
    });
    const passOn = (signal) => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, passOn);
    const npmShell = process.ppid;
    const watch = setInterval(() => {
      if (!process.env.npm_lifecycle_event || process.ppid === npmShell) return;
      clearInterval(watch);
      child.kill("SIGTERM");
    }, 500);
    child.on("error", (error) => reject(new Stop(`${command} could not be started: ${error.message}`)));
    child.on("exit", (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      clearInterval(watch);
      resolve(signal ? 128 + constants.signals[signal] : code);
    });
  });
}
