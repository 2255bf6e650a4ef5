/** Runs long reads for `read-pool.ts` on a connection of its own. Knows SQL text and parameters, nothing else. */
import { parentPort, workerData } from "node:worker_threads";
import Sqlite from "better-sqlite3";

type Task = { readonly id: number; readonly text: string; readonly params: readonly unknown[] };

const database = new Sqlite((workerData as { path: string }).path, { readonly: true });
database.pragma("cache_size = -16000");
database.pragma("mmap_size = 268435456");

parentPort?.on("message", ({ id, text, params }: Task) => {
  try {
    parentPort?.postMessage({
      id,
      rows: database
        .prepare(text)
        .raw(true)
        .all(...params),
    });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

// Time counts from here on, not from when the thread was begun.
parentPort?.postMessage({ id: 0 });
