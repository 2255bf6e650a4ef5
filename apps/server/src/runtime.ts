import { randomBytes, randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Vocabulary } from "@mortise/definition";
import type { FlowNodes } from "@mortise/flow-engine";
import { type Clock, createIdSource, type IdSource } from "@mortise/kernel";
import { openStore, type RecordStore } from "@mortise/record-store";
import { type AccessPolicy, membersUseEverything } from "./access/policy.ts";
import { type AppCatalogue, createAppCatalogue } from "./apps/catalogue.ts";
import type { Config } from "./config/environment.ts";
import { loadSecretKey } from "./config/secret-key.ts";
import { createDirectory, type Directory } from "./identity/directory.ts";
import { createIdentity, type Identity } from "./identity/identity.ts";
import { createPasswords, type PasswordCost } from "./identity/passwords.ts";
import { createSignInThrottle } from "./identity/throttle.ts";
import { createTokens, type Tokens } from "./identity/tokens.ts";
import type { Bridge, Changed } from "./live/bridge.ts";
import { createLiveHub, type LiveHub } from "./live/hub.ts";
import { createPollBridge } from "./live/poll-bridge.ts";
import { type Logger, silentLogger } from "./logger.ts";
import type { Registries } from "./registries.ts";

/** Everything that requests and jobs are carried out with. Made once a process. */
export type Runtime = {
  readonly config: Config;
  readonly version: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly vocabulary: Vocabulary;
  readonly nodes: FlowNodes;
  readonly store: RecordStore;
  readonly policy: AccessPolicy;
  readonly apps: AppCatalogue;
  readonly directory: Directory;
  readonly identity: Identity;
  readonly tokens: Tokens;
  readonly live: LiveHub;
  readonly bridge: Bridge;
  /** Lets go of the database; nothing may be under way any more. */
  close(): Promise<void>;
};

export type RuntimeOptions = {
  readonly registries: Registries;
  readonly version: string;
  readonly clock?: Clock;
  readonly log?: Logger;
  /** Tests hash cheaply. */
  readonly passwordCost?: PasswordCost;
};

/** The SQLite database of a data folder. */
export function databaseFile(config: Pick<Config, "dataDir">): string {
  return join(config.dataDir, "mortise.db");
}

export async function createRuntime(config: Config, options: RuntimeOptions): Promise<Runtime> {
  const clock = options.clock ?? { now: () => Date.now() };
  const log = options.log ?? silentLogger;
  await mkdir(config.dataDir, { recursive: true });
  const store = await openStore(
    config.databaseUrl === undefined
      ? { kind: "sqlite", path: databaseFile(config) }
      : { kind: "postgres", url: config.databaseUrl },
    { clock },
  );
  const live = createLiveHub();
  const apps = createAppCatalogue(store, options.registries.vocabulary);
  const directory = createDirectory(store);
  const tokens = createTokens(await loadSecretKey(config));
  const identity = createIdentity({
    clock,
    store,
    directory,
    tokens,
    passwords: createPasswords(options.passwordCost),
    throttle: createSignInThrottle(clock),
  });
  await Promise.all([apps.reload(), directory.reload()]);

  const heed = (changed: Changed) => {
    if (changed === "people") identity.forget();
    const reloaded = changed === "people" ? directory.reload() : apps.reload();
    reloaded.catch((error: unknown) =>
      log.error({ err: error, changed }, "could not read what another process changed"),
    );
  };
  const bridge = await openBridge(config, live, log, heed);
  return {
    config,
    version: options.version,
    clock,
    ids: createIdSource(clock, (count) => randomBytes(count)),
    log,
    ...options.registries,
    store,
    policy: membersUseEverything,
    apps,
    directory,
    identity,
    tokens,
    live,
    bridge,
    async close() {
      await bridge.close();
      await store.close();
    },
  };
}

async function openBridge(
  config: Config,
  live: LiveHub,
  log: Logger,
  heed: (changed: Changed) => void,
): Promise<Bridge> {
  if (config.databaseUrl === undefined) return createPollBridge(heed);
  const { openPostgresBridge } = await import("./live/postgres-bridge.ts");
  return openPostgresBridge({ databaseUrl: config.databaseUrl, self: randomUUID(), live, log, heed });
}
