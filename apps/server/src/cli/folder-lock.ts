import { rmSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Told } from "./told.ts";

const fileName = "server.pid";

/**
 * Takes a data folder for this process: one server works on a SQLite file.
 *
 * @returns how to give it back
 * @throws Told where a running server has it
 */
export async function claimFolder(dataDir: string): Promise<() => void> {
  await mkdir(dataDir, { recursive: true });
  const holder = await serverOf(dataDir);
  if (holder !== undefined) throw new Told(`process ${holder} is already serving from ${dataDir}`);
  const file = join(dataDir, fileName);
  await writeFile(file, `${process.pid}\n`);
  return () => rmSync(file, { force: true });
}

/** Number of the process that serves from a data folder; undefined where none does. */
export async function serverOf(dataDir: string): Promise<number | undefined> {
  const file = join(dataDir, fileName);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const pid = Number(text);
  // A container gives its only process the same number again and again: our own number is a leftover.
  if (Number.isInteger(pid) && pid !== process.pid && isRunning(pid)) return pid;
  await rm(file, { force: true });
  return undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
