import { resolve } from "node:path";
import { err, ok, type Result } from "@mortise/kernel";

export const roles = ["all", "web", "worker"] as const;
export type Role = (typeof roles)[number];
export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that an operator may decide, read once at start. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Absolute path; holds the SQLite file, uploads and the secret key. */
  readonly dataDir: string;
  /** PostgreSQL; SQLite in `dataDir` where absent. */
  readonly databaseUrl?: string;
  /** Of the first administrator; made up and printed where absent. Used on the first start only. */
  readonly adminPassword?: string;
  /** Where people reach the server, without a slash at the end. */
  readonly publicUrl?: string;
  /** At least 32 characters; made and kept in `dataDir` where absent. */
  readonly secretKey?: string;
  readonly logLevel: LogLevel;
  /** Whether an empty data folder gets the demo app. */
  readonly hasDemo: boolean;
  readonly role: Role;
  readonly smtpUrl?: string;
  /** Packages, or paths to them, that bring fields, flow nodes and charts. */
  readonly plugins: readonly string[];
  /** As Fastify's `trustProxy`: true, a number of hops, or addresses. */
  readonly trustProxy: boolean | number | string;
};

type Read<T> = (text: string) => T | undefined;

/**
 * Reads and checks the environment. Every fault is told, with what was expected, not only the first.
 *
 * @param env as `process.env`; an empty value counts as absent
 * @param cwd the folder that a relative `DATA_DIR` starts from
 */
export function readEnvironment(
  env: { readonly [name: string]: string | undefined },
  cwd: string,
): Result<Config, readonly string[]> {
  const faults: string[] = [];
  const optional = <T>(name: string, expected: string, read: Read<T>): T | undefined => {
    const text = env[name]?.trim();
    if (text === undefined || text === "") return undefined;
    const value = read(text);
    if (value === undefined) faults.push(`${name} should be ${expected}; it is ${describe(name, text)}`);
    return value;
  };
  const databaseUrl = optional("DATABASE_URL", "a postgres://… address", (text) =>
    urlWith(["postgres:", "postgresql:"], text),
  );
  const adminPassword = optional("ADMIN_PASSWORD", "at least 8 characters", (text) =>
    text.length >= 8 ? text : undefined,
  );
  const publicUrl = optional("PUBLIC_URL", "an http:// or https:// address", (text) =>
    urlWith(["http:", "https:"], text)?.replace(/\/+$/, ""),
  );
  const secretKey = optional("SECRET_KEY", "at least 32 characters", (text) => (text.length >= 32 ? text : undefined));
  const smtpUrl = optional("SMTP_URL", "an smtp:// or smtps:// address", (text) => urlWith(["smtp:", "smtps:"], text));
  const config: Config = {
    host:
      optional("HOST", "a host name or an address", (text) => (/^[\w.:-]+$/.test(text) ? text : undefined)) ??
      "127.0.0.1",
    port: optional("PORT", "a number from 0 to 65535", (text) => whole(text, 65_535)) ?? 8080,
    dataDir: resolve(cwd, env.DATA_DIR?.trim() || "data"),
    logLevel: optional("LOG_LEVEL", `one of ${logLevels.join(", ")}`, (text) => oneOf(logLevels, text)) ?? "info",
    hasDemo: optional("DEMO", "0 or 1", (text) => oneOf(["0", "1"] as const, text)) !== "0",
    role: optional("ROLE", `one of ${roles.join(", ")}`, (text) => oneOf(roles, text)) ?? "all",
    plugins: (env.PLUGINS ?? "").split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()])),
    trustProxy: optional("TRUST_PROXY", "true, false, a number of hops, or addresses", readTrust) ?? false,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(adminPassword === undefined ? {} : { adminPassword }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(secretKey === undefined ? {} : { secretKey }),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
  };
  if (config.role !== "all" && databaseUrl === undefined && faults.length === 0) {
    faults.push("ROLE can only be set together with DATABASE_URL: one process works on a SQLite file");
  }
  return faults.length > 0 ? err(faults) : ok(config);
}

/** The value as it may be shown: what can hold a password is not repeated. */
function describe(name: string, text: string): string {
  return /PASSWORD|SECRET|_URL$/.test(name) ? `something else (${text.length} characters)` : `"${text}"`;
}

function urlWith(protocols: readonly string[], text: string): string | undefined {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
}

function whole(text: string, max: number): number | undefined {
  return /^\d+$/.test(text) && Number(text) <= max ? Number(text) : undefined;
}

function oneOf<const T extends string>(allowed: readonly T[], text: string): T | undefined {
  return allowed.find((one) => one === text);
}

function readTrust(text: string): boolean | number | string | undefined {
  if (text === "true" || text === "false") return text === "true";
  return whole(text, 20) ?? (/^[\w.:/, ]+$/.test(text) ? text : undefined);
}
