import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { Refusal } from "@mortise/kernel";
import type { SqlValue } from "../../sql/fragment.ts";
import type { SqlRow } from "../driver.ts";

/**
 * Seconds after which whoever asked is told that it took too long. Nothing can interrupt a statement here (better-sqlite3
 * has no way to, and a thread ends only between statements), so its thread is left to itself and ends with it.
 */
const readSeconds = 30;
/** Threads that may be left to themselves before new reads wait for one of them. */
const strayLimit = 2;
/** Milliseconds without work after which a thread is given back. */
const idleAfter = 60_000;

type Task = {
  readonly text: string;
  readonly params: readonly SqlValue[];
  readonly done: (rows: readonly SqlRow[]) => void;
  readonly failed: (error: Error) => void;
};
type Answer = { readonly id: number; readonly rows?: readonly SqlRow[]; readonly error?: string };

export type ReadPool = {
  all(text: string, params: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  close(): Promise<void>;
};

/** The file next to this one, as it was written (a bundler puts its own name here) and as the compiler builds it. */
const written = new URL("./read-worker.ts", import.meta.url);
const built = new URL(written.href.replace(/\.ts$/, ".js"));

/** Threads for long reads, started when first needed, at most `size`; each does one read at a time. */
export function createReadPool(path: string, size: number, seconds = readSeconds): ReadPool {
  const queue: Task[] = [];
  const free: Thread[] = [];
  const threads = new Set<Thread>();
  const strays = new Set<Thread>();
  let isClosed = false;

  function next(): void {
    const task = queue[0];
    if (!task) return;
    const hasRoom = threads.size < size - Math.max(0, strays.size - strayLimit);
    const thread = free.pop() ?? (hasRoom ? start() : undefined);
    if (!thread) return;
    queue.shift();
    thread.run(task);
  }

  function start(): Thread {
    const thread = createThread(path, seconds, {
      free: () => {
        if (threads.has(thread)) free.push(thread);
        next();
      },
      stray: () => {
        withdraw(thread);
        strays.add(thread);
        next();
      },
      gone: () => {
        withdraw(thread);
        strays.delete(thread);
        next();
      },
    });
    threads.add(thread);
    return thread;
  }

  function withdraw(thread: Thread): void {
    threads.delete(thread);
    const index = free.indexOf(thread);
    if (index >= 0) free.splice(index, 1);
  }

  return {
    all: (text, params) =>
      new Promise((done, failed) => {
        if (isClosed) return failed(new Refusal("unavailable"));
        queue.push({ text, params, done, failed });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const task of queue.splice(0)) task.failed(new Refusal("unavailable"));
      await Promise.all([...threads].map((thread) => thread.stop()));
    },
  };
}

type Thread = { run(task: Task): void; stop(): Promise<unknown> };
type ThreadEvents = {
  /** It has answered and may be given the next task. */
  free(): void;
  /** It is late, and not to be counted on. */
  stray(): void;
  /** It takes no more tasks. */
  gone(): void;
};

function createThread(path: string, seconds: number, events: ThreadEvents): Thread {
  const worker = new Worker(existsSync(written) ? written : built, { workerData: { path } });
  let current: Task | undefined;
  let isReady = false;
  let id = 0;
  let timer: NodeJS.Timeout | undefined;
  worker.unref();

  function settle(act: (task: Task) => void): void {
    clearTimeout(timer);
    const task = current;
    current = undefined;
    if (task) act(task);
  }
  function startClock(): void {
    timer = setTimeout(() => {
      settle((late) => late.failed(new Refusal("report_timeout", { seconds })));
      worker.unref();
      events.stray();
      void worker.terminate();
    }, seconds * 1000);
  }
  worker.on("message", (answer: Answer) => {
    if (answer.id === 0) {
      isReady = true;
      if (current) startClock();
      return;
    }
    if (answer.id !== id) return;
    settle((task) => {
      if (answer.rows) task.done(answer.rows);
      else task.failed(new Error(answer.error));
    });
    worker.unref();
    timer = setTimeout(() => {
      // First, so that nobody hands it a task while it ends.
      events.gone();
      void worker.terminate();
    }, idleAfter).unref();
    events.free();
  });
  worker.on("error", (error: unknown) => {
    settle((task) => task.failed(error instanceof Error ? error : new Error(String(error))));
  });
  worker.on("exit", () => {
    settle((task) => task.failed(new Refusal("unavailable")));
    events.gone();
  });
  return {
    run: (task) => {
      clearTimeout(timer);
      current = task;
      id += 1;
      worker.ref();
      if (isReady) startClock();
      worker.postMessage({ id, text: task.text, params: task.params });
    },
    stop: () => worker.terminate(),
  };
}
