import { Refusal } from "@mortise/kernel";
import type { UnitSession } from "../driver.ts";
import type { SqliteConnection } from "./connection.ts";

/** Units that share a commit at most. */
const groupSize = 50;
/** Milliseconds after which a group takes in no further unit: nothing else runs here while it lasts. */
const groupTime = 20;

type Waiting = {
  readonly unit: (session: UnitSession) => Promise<unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
};

export type GroupCommit = {
  write<T>(unit: (session: UnitSession) => Promise<T>): Promise<T>;
  /** Takes nothing in any more; resolves when everything handed over so far is done. */
  close(): Promise<void>;
};

/**
 * Runs units one after another on the writer's connection. Those that arrive while the event loop turns once, or while a
 * group before them is being written, share a transaction and its one wait for the disk; each has its own savepoint.
 * Nothing waits for company: a unit that comes alone is committed at once.
 */
export function createGroupCommit(writer: SqliteConnection, afterCommit: () => void): GroupCommit {
  const waiting: Waiting[] = [];
  const idle: (() => void)[] = [];
  let isRunning = false;
  let isClosed = false;

  async function runAll(): Promise<void> {
    while (waiting.length > 0) {
      await runGroup(writer, waiting);
      afterCommit();
      // Requests that came in meanwhile are read, so that they can join the next group.
      await new Promise((resolve) => setImmediate(resolve));
    }
    isRunning = false;
    for (const resolve of idle.splice(0)) resolve();
  }

  return {
    write: <T>(unit: (session: UnitSession) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        if (isClosed) return reject(new Refusal("unavailable"));
        waiting.push({ unit, done: (value) => resolve(value as T), failed: reject });
        if (isRunning) return;
        isRunning = true;
        setImmediate(() => void runAll());
      }),
    close: () => {
      isClosed = true;
      return isRunning ? new Promise((resolve) => idle.push(resolve)) : Promise.resolve();
    },
  };
}

async function runGroup(writer: SqliteConnection, waiting: Waiting[]): Promise<void> {
  const group: Waiting[] = [];
  const finished: (() => void)[] = [];
  const end = performance.now() + groupTime;
  try {
    await writer.run("BEGIN IMMEDIATE");
    do {
      const next = waiting.shift();
      if (!next) break;
      group.push(next);
      await runUnit(writer, next, finished);
    } while (group.length < groupSize && performance.now() < end);
    await writer.run("COMMIT");
  } catch (error) {
    if (writer.database.inTransaction) await writer.run("ROLLBACK");
    // Where not even the beginning worked, the next one is told, or it would wait for ever.
    for (const { failed } of group.length > 0 ? group : waiting.splice(0, 1)) failed(error);
    return;
  }
  for (const answer of finished) answer();
}

async function runUnit(
  writer: SqliteConnection,
  { unit, done, failed }: Waiting,
  finished: (() => void)[],
): Promise<void> {
  const { session, end } = openUnit(writer);
  try {
    const value = await session.attempt(() => unit(session));
    finished.push(() => done(value));
  } catch (error) {
    // Some failures (a full disk) end the transaction, and with it the units before this one.
    if (!writer.database.inTransaction) throw error;
    failed(error);
  } finally {
    end();
  }
}

/** A unit's share of the writer. Once it has ended, a forgotten promise can't write into a later unit's savepoint. */
function openUnit(writer: SqliteConnection): { session: UnitSession; end: () => void } {
  let isOpen = true;
  let depth = 0;
  const guarded =
    <Args extends readonly unknown[], T>(call: (...args: Args) => Promise<T>) =>
    (...args: Args): Promise<T> => {
      if (!isOpen) throw new Error("this unit of work has ended: something in it was not awaited");
      return call(...args);
    };
  const session: UnitSession = {
    all: guarded(writer.all),
    run: guarded(writer.run),
    insertRows: guarded(writer.insertRows),
    execute: guarded(writer.execute),
    attempt: async (part) => {
      const savepoint = `unit_${depth}`;
      depth += 1;
      await session.run(`SAVEPOINT ${savepoint}`);
      try {
        const value = await part();
        await session.run(`RELEASE ${savepoint}`);
        return value;
      } catch (error) {
        if (writer.database.inTransaction) {
          await session.run(`ROLLBACK TO ${savepoint}`);
          await session.run(`RELEASE ${savepoint}`);
        }
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
  return {
    session,
    end: () => {
      isOpen = false;
    },
  };
}
