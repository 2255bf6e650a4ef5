import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { TestDatabase } from "./databases.ts";
import { password } from "./world.ts";

/** The program as it is started by hand, on a port of its own. */
export type Process = {
  readonly origin: string;
  readonly startedIn: number;
  ask(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Hears live events until told to stop. */
  listen(onEvent: (text: string) => void, signal: AbortSignal): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Ends it as an operator does; gives the exit code. */
  stop(): Promise<number | null>;
};

export async function startProcess(
  entry: string,
  database: TestDatabase,
  env: { readonly [name: string]: string } = {},
): Promise<Process> {
  const begun = performance.now();
  const child = spawn(process.execPath, [entry, "serve"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: "1",
      DATA_DIR: database.dataDir,
      ...(database.databaseUrl === undefined ? {} : { DATABASE_URL: database.databaseUrl }),
      PORT: "0",
      DEMO: "0",
      LOG_LEVEL: "error",
      ADMIN_PASSWORD: password,
      ...env,
    },
  });
  let isEnding = false;
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += String(chunk);
  });
  child.on("exit", (code, signal) => {
    if (!isEnding) process.stderr.write(`the server ended by itself (${code ?? signal}): ${said}\n`);
  });
  const origin = await addressOf(child);
  const startedIn = performance.now() - begun;
  let cookie = "";
  const ask: Process["ask"] = async (method, path, body) => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        "x-mortise": "1",
        ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie()[0];
    if (set) cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  };
  if (origin !== "") await ask("POST", "/auth/sign-in", { username: "admin", password });
  const end = async (signal: NodeJS.Signals) => {
    isEnding = true;
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    }
    return child.exitCode;
  };
  const listen: Process["listen"] = async (onEvent, signal) => {
    try {
      const response = await fetch(`${origin}/api/v1/events`, { headers: { cookie }, signal });
      for await (const chunk of response.body ?? []) onEvent(Buffer.from(chunk).toString());
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  return { origin, startedIn, ask, listen, kill: async () => void (await end("SIGKILL")), stop: () => end("SIGTERM") };
}

/** Waits for the line in which the program says where it is; a worker is nowhere. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
      else if (said.includes('"working"')) resolve("");
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
