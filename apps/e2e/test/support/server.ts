import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const adminPassword = "e2e-admin-4711";

/** A product server of its own: bundled as it ships, on an empty data folder and a free port. */
export type RunningServer = {
  readonly origin: string;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Ends it gracefully and removes its data. */
  stop(): Promise<void>;
};

const entry = new URL("../../../server/dist/main.js", import.meta.url).pathname;

export async function startServer(options: { readonly demo: boolean }): Promise<RunningServer> {
  if (!existsSync(entry)) throw new Error("the server is not built: run `npm run build`");
  const data = await mkdtemp(join(tmpdir(), "mortise-e2e-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // A name of its own in lists of processes: nobody ends it by mistake for a server of theirs.
  const child = spawn(process.execPath, ["--title=mortise-e2e", entry, "serve"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      DATA_DIR: data,
      PORT: String(port),
      ADMIN_PASSWORD: adminPassword,
      LOG_LEVEL: "error",
      ...(options.demo ? {} : { DEMO: "0" }),
    },
  });
  const complaints: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => complaints.push(String(chunk)));
  child.stdout.on("data", (chunk: Buffer) => complaints.push(String(chunk)));
  let isEnding = false;
  child.once("exit", (code, signal) => {
    if (!isEnding) process.stderr.write(`the server ended by itself (${code ?? signal}): ${complaints.join("")}\n`);
  });
  await untilReady(origin, child, complaints);
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    isEnding = true;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, "exit");
    }
  };
  return {
    origin,
    kill: () => end("SIGKILL"),
    stop: async () => {
      await end("SIGTERM");
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function untilReady(origin: string, child: ChildProcess, complaints: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended at once: ${complaints.join("")}`);
    const answer = await fetch(`${origin}/api/v1/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`the server was not ready within a minute: ${complaints.join("")}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}
