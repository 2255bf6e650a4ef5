/**
 * Works on jobs that were enqueued with what they are about. A job is leased; a worker that dies loses its lease and
 * another goes on; the number of the lease keeps the dead one from finishing after all. Every transaction of a job
 * checks that number first (`holdLease`), so that its work inside the database happens once.
 */
import type { Clock, IdSource } from "@mortise/kernel";
import type { LeasedJob, RecordStore, StoreTransaction } from "@mortise/record-store";
import type { Logger } from "../logger.ts";

const leaseFor = 30_000;
const renewEvery = 10_000;
const pollEvery = 1_000;
const mostAttempts = 5;

export interface JobHandler {
  readonly kind: string;
  /** Does the work. What it leaves undone when it throws is tried again, until it is given up on. */
  run(job: LeasedJob, signal: AbortSignal): Promise<void>;
  /** The job is not tried again. */
  giveUp(job: LeasedJob, reason: string): Promise<void>;
}

export interface JobRunner {
  /** Looks for work now: something was enqueued in this process. */
  nudge(): void;
  /** Lets the job under way come to a stop between two of its transactions. */
  stop(): Promise<void>;
}

/** The lease was given up on: somebody else has the job. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** @throws LeaseLost where the job has another holder by now */
export async function holdLease({ system }: StoreTransaction, job: LeasedJob): Promise<void> {
  const held = await system.job.first({ id: job.id, leaseNumber: job.leaseNumber, state: "leased" });
  if (!held) throw new LeaseLost(job.id);
}

export async function enqueue(
  { system }: StoreTransaction,
  job: {
    readonly id: string;
    readonly queue: string;
    readonly kind: string;
    readonly payload: unknown;
    readonly at: number;
  },
): Promise<void> {
  await system.job.insert({
    id: job.id,
    queue: job.queue,
    kind: job.kind,
    key: null,
    runAt: job.at,
    priority: 0,
    state: "ready",
    attempts: 0,
    maxAttempts: mostAttempts,
    leaseNumber: 0,
    cause: [],
    payload: job.payload,
    createdAt: job.at,
  });
}

export function startJobRunner(parts: {
  readonly store: RecordStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly queue: string;
  readonly handlers: readonly JobHandler[];
  /** True where no other process can hold a lease: what a killed one left is taken up at once. */
  readonly isAlone: boolean;
}): JobRunner {
  const { store, clock, log, queue } = parts;
  const worker = parts.ids.next();
  const stopping = new AbortController();
  const handlers = new Map(parts.handlers.map((handler) => [handler.kind, handler]));
  let wake = (): void => undefined;

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollEvery);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const claim = async (): Promise<LeasedJob | undefined> => {
    const now = clock.now();
    const { job } = store.system;
    const isExpired = await job.first({ state: "leased", leaseUntil: { lt: now } });
    if (isExpired) await store.write(({ system }) => system.jobs.releaseExpired(now));
    // Looking costs nothing; claiming is a transaction.
    if (!(await job.first({ queue, state: "ready", runAt: { lte: now } }))) return undefined;
    const [claimed] = await store.write(({ system }) => system.jobs.claim(queue, worker, { now, leaseFor, limit: 1 }));
    return claimed;
  };

  const work = async (job: LeasedJob): Promise<void> => {
    const handler = handlers.get(job.kind);
    const heartbeat = setInterval(() => {
      store
        .write(({ system }) => system.jobs.renew(worker, clock.now() + leaseFor))
        .catch((error: unknown) => log.warn({ err: error }, "a lease could not be renewed"));
    }, renewEvery);
    try {
      if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`);
      await handler.run(job, stopping.signal);
      if (stopping.signal.aborted) await store.write(({ system }) => system.jobs.fail(job, "stopped", clock.now()));
      else await store.write(({ system }) => system.jobs.finish(job));
    } catch (error) {
      if (!(error instanceof LeaseLost)) await failed(job, handler, error);
    } finally {
      clearInterval(heartbeat);
    }
  };

  const failed = async (job: LeasedJob, handler: JobHandler | undefined, error: unknown): Promise<void> => {
    const reason = error instanceof Error ? error.message : String(error);
    const isLast = job.attempts >= job.maxAttempts || !handler;
    log.error({ err: error, job: job.id, kind: job.kind, attempt: job.attempts }, "a job failed");
    const again = isLast ? null : clock.now() + Math.min(60_000, 2_000 * 2 ** job.attempts);
    await store.write(({ system }) => system.jobs.fail(job, reason, again));
    if (isLast) await handler?.giveUp(job, reason);
  };

  const loop = async (): Promise<void> => {
    if (parts.isAlone) {
      await store.write(({ system }) => system.jobs.releaseExpired(Number.MAX_SAFE_INTEGER));
    }
    while (!stopping.signal.aborted) {
      try {
        const job = await claim();
        if (job) await work(job);
        else await pause();
      } catch (error) {
        log.error({ err: error }, "jobs could not be read");
        await pause();
      }
    }
  };
  const ended = loop();
  return {
    nudge: () => wake(),
    async stop() {
      stopping.abort();
      wake();
      await ended;
    },
  };
}
