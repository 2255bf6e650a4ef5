import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { makeRow, rowCount, stages } from "./rows.ts";
import type { Target } from "./target.ts";

/** Starts the floor in a process of its own, with its rows loaded. */
export async function startFloor(folder: string): Promise<Target> {
  const script = new URL("floor-server.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [script, join(folder, "floor.db")], { stdio: ["ignore", "pipe", "inherit"] });
  const origin = await firstLine(child);
  const idAt = (turn: number) => 1 + ((turn * 7919) % rowCount);
  return {
    name: "floor",
    pid: child.pid ?? 0,
    origin,
    operations: {
      get: { request: (turn) => ({ method: "GET", path: `/records/${idAt(turn)}` }) },
      list: { request: (turn) => ({ method: "POST", path: "/query", body: { stage: stages[turn % stages.length] } }) },
      update: {
        request: (turn) => ({
          method: "PATCH",
          path: `/records/${idAt(turn)}`,
          body: { amount: turn, note: `turn ${turn}` },
        }),
      },
      create: { request: (turn) => ({ method: "POST", path: "/records", body: makeRow(rowCount + turn) }) },
      bulk: {
        rows: 1000,
        request: (turn) => ({
          method: "POST",
          path: "/batch",
          body: Array.from({ length: 1000 }, (_, index) => makeRow(2 * rowCount + turn * 1000 + index)),
        }),
      },
    },
    stop: () => stopChild(child),
  };
}

/** The first line that a process prints. */
export async function firstLine(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const end = text.indexOf("\n");
    if (end >= 0) {
      child.stdout?.resume();
      return text.slice(0, end).trim();
    }
  }
  throw new Error(`the process ended before it said where it listens: ${text}`);
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
