import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "../config/environment.ts";
import { databaseFile } from "../runtime.ts";
import { serverOf } from "./folder-lock.ts";
import { say } from "./say.ts";
import { Told } from "./told.ts";

/** `mortise backup FILE`: the whole SQLite database in one file, consistent even while a server writes. */
export async function backup(config: Config, file: string): Promise<void> {
  refusePostgres(config, "pg_dump");
  const source = databaseFile(config);
  if (!existsSync(source)) throw new Told(`there is no database in ${config.dataDir}`);
  const target = resolve(file);
  if (existsSync(target)) throw new Told(`${file} exists already`);
  const { default: Sqlite } = await import("better-sqlite3");
  const database = new Sqlite(source, { readonly: true });
  try {
    await database.backup(target);
  } finally {
    database.close();
  }
  say(
    `${file} holds all apps, records and members; keep ${join(config.dataDir, "secret.key")} beside it, or people and programs sign in anew`,
  );
}

/** `mortise restore FILE`: puts a backup in the place of the database, which is kept aside. */
export async function restore(config: Config, file: string): Promise<void> {
  refusePostgres(config, "pg_restore");
  const holder = await serverOf(config.dataDir);
  if (holder !== undefined) throw new Told(`process ${holder} is serving from ${config.dataDir}; stop it first`);
  await demandWhole(file);
  const target = databaseFile(config);
  await mkdir(config.dataDir, { recursive: true });
  const incoming = `${target}.incoming`;
  await copyFile(file, incoming);
  if (existsSync(target)) {
    const aside = `${target}.before-${new Date().toISOString().replace(/[:.]/g, "-")}`;
    await checkpoint(target);
    await rename(target, aside);
    say(`what was there is kept as ${aside}`);
  }
  for (const suffix of ["-wal", "-shm"]) await rm(target + suffix, { force: true });
  await rename(incoming, target);
  say(`${file} is restored`);
}

/** Brings what is only in the write-ahead log into the file itself. */
async function checkpoint(path: string): Promise<void> {
  const { default: Sqlite } = await import("better-sqlite3");
  const database = new Sqlite(path);
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
}

async function demandWhole(file: string): Promise<void> {
  if (!existsSync(file)) throw new Told(`${file} can't be read`);
  const { default: Sqlite } = await import("better-sqlite3");
  let verdict: unknown;
  try {
    const database = new Sqlite(file, { readonly: true });
    verdict = database.pragma("quick_check", { simple: true });
    database.prepare('SELECT count(*) FROM "app_version"').get();
    database.close();
  } catch {
    throw new Told(`${file} is no backup of Mortise`);
  }
  if (verdict !== "ok") throw new Told(`${file} is damaged: ${String(verdict)}`);
}

function refusePostgres(config: Config, tool: string): void {
  if (config.databaseUrl === undefined) return;
  throw new Told(`records are in PostgreSQL here; use ${tool}, which knows how`);
}
