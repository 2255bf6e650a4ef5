import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { pino } from "pino";
import type { Config } from "../config/environment.ts";
import { type FirstStart, prepareFirstStart } from "../first-start.ts";
import { createHttpServer } from "../http/server.ts";
import { createImports } from "../imports/service.ts";
import type { Logger } from "../logger.ts";
import { demoTemplate, pages } from "../places.ts";
import { createRuntime } from "../runtime.ts";
import { claimFolder } from "./folder-lock.ts";
import { loadRegistries } from "./registries.ts";
import { complainOf, say } from "./say.ts";
import { version } from "./version.ts";

/** Serves until it is told to stop. Resolves when it listens; a worker only works on jobs. */
export async function serve(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel });
  const release = config.databaseUrl === undefined ? await claimFolder(config.dataDir) : () => undefined;
  const runtime = await createRuntime(config, { registries: await loadRegistries(config), version, log });
  const first = config.role === "worker" ? undefined : await prepareFirstStart(runtime, demoTemplate(), complainOf);
  const imports = createImports(runtime);
  const jobs = config.role === "web" ? undefined : imports.start();
  const http = await createHttpServer(runtime, imports, { pages, log });

  stopOn(["SIGTERM", "SIGINT"], log, async () => {
    // Browsers keep their connections: each is closed as soon as its last answer is out.
    const sweep = setInterval(() => http.server.closeIdleConnections(), 50);
    await http.close();
    clearInterval(sweep);
    await jobs?.stop();
    await runtime.close();
    release();
  });
  if (config.role === "worker") return log.info({ queue: "imports" }, "working");
  await http.listen({ host: config.host, port: config.port, listenTextResolver: () => "listening" });
  greet(config, first, http.server.address());
}

/** Finishes what is under way, then ends; what takes longer than 15 seconds is cut. */
function stopOn(signals: readonly NodeJS.Signals[], log: Logger, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), 15_000).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "did not stop cleanly");
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, stop);
}

function greet(config: Config, first: FirstStart | undefined, address: AddressInfo | string | null): void {
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  const shownHost = config.host === "0.0.0.0" || config.host === "::" ? "127.0.0.1" : config.host;
  const url = config.publicUrl ?? `http://${shownHost}:${port}`;
  say(`\n  Mortise ${version}   ${url}   (${Math.round(performance.now())} ms)\n`);
  if (!first) return;
  const password = first.isOwnPassword ? "ADMIN_PASSWORD" : first.password;
  say(`  用户名 Username   ${first.username}\n  密码   Password   ${password}\n`);
  if (!first.isOwnPassword)
    say("  密码只显示这一次，请登录后修改。 The password is shown only now; change it after signing in.\n");
}
