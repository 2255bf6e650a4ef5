import type { Session, SqlRow } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";

/** A job that somebody works on. `leaseNumber` is the fence: only the newest lease may finish it. */
export type LeasedJob = {
  readonly id: string;
  readonly queue: string;
  readonly kind: string;
  readonly key: string | null;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly leaseBy: string;
  readonly leaseNumber: number;
  readonly cause: readonly string[];
  readonly payload: unknown;
};

/** Taking jobs and giving them back; rows themselves are inserted and read like those of any system table (`job`). */
export interface JobQueue {
  /** Leases up to `limit` jobs that are due, by priority, then by time. */
  claim(
    queue: string,
    worker: string,
    limits: { readonly now: number; readonly leaseFor: number; readonly limit: number },
  ): Promise<readonly LeasedJob[]>;
  /** The job is done and goes; false when this lease has been given up on, and then everything must roll back. */
  finish(job: LeasedJob): Promise<boolean>;
  /** Tries again at `runAt`, or never again where that is null; false as with `finish`. */
  fail(job: LeasedJob, error: string, runAt: number | null): Promise<boolean>;
  /** Holds every lease of `worker` for longer. */
  renew(worker: string, leaseUntil: number): Promise<number>;
  /** Makes jobs whose lease ran out ready again; gives how many. */
  releaseExpired(now: number): Promise<number>;
  /** When the next job of a queue is due; undefined where none waits. */
  nextAt(queue: string): Promise<number | undefined>;
}

const columns =
  '"id", "queue", "kind", "key", "attempts", "max_attempts", "lease_by", "lease_number", "cause", "payload"';
const owned = `"id" = ? AND "lease_by" = ? AND "lease_number" = ? AND "state" = 'leased'`;

export function createJobQueue(session: Session, dialect: Dialect): JobQueue {
  // One writer needs no lock; many skip what another one is just taking.
  const lock = dialect.name === "postgres" ? " FOR UPDATE SKIP LOCKED" : "";
  const claimText = `UPDATE "job" SET "state" = 'leased', "lease_until" = ?, "lease_by" = ?, "lease_number" = "lease_number" + 1, "attempts" = "attempts" + 1 WHERE "id" IN (SELECT "id" FROM "job" WHERE "queue" = ? AND "state" = 'ready' AND "run_at" <= ? ORDER BY "priority" DESC, "run_at", "id" LIMIT ?${lock}) RETURNING ${columns}`;
  const fence = (job: LeasedJob) => [job.id, job.leaseBy, job.leaseNumber];
  return {
    claim: async (queue, worker, { now, leaseFor, limit }) =>
      (await session.all(claimText, [now + leaseFor, worker, queue, now, limit])).map(readJob),
    finish: async (job) => (await session.run(`DELETE FROM "job" WHERE ${owned}`, fence(job))) === 1,
    fail: async (job, error, runAt) => {
      const state = runAt === null ? "dead" : "ready";
      const changed = await session.run(
        `UPDATE "job" SET "state" = ?, "run_at" = COALESCE(?, "run_at"), "last_error" = ?, "lease_until" = NULL, "lease_by" = NULL WHERE ${owned}`,
        [state, runAt, error, ...fence(job)],
      );
      return changed === 1;
    },
    renew: (worker, leaseUntil) =>
      session.run(`UPDATE "job" SET "lease_until" = ? WHERE "lease_by" = ? AND "state" = 'leased'`, [
        leaseUntil,
        worker,
      ]),
    releaseExpired: (now) =>
      session.run(
        `UPDATE "job" SET "state" = 'ready', "lease_until" = NULL, "lease_by" = NULL WHERE "state" = 'leased' AND "lease_until" < ?`,
        [now],
      ),
    nextAt: async (queue) => {
      const rows = await session.all(`SELECT min("run_at") FROM "job" WHERE "queue" = ? AND "state" = 'ready'`, [
        queue,
      ]);
      const at = rows[0]?.[0];
      return at === null || at === undefined ? undefined : Number(at);
    },
  };
}

function readJob(row: SqlRow): LeasedJob {
  const [id, queue, kind, key, attempts, maxAttempts, leaseBy, leaseNumber, cause, payload] = row;
  return {
    id: id as string,
    queue: queue as string,
    kind: kind as string,
    key: key as string | null,
    attempts: Number(attempts),
    maxAttempts: Number(maxAttempts),
    leaseBy: leaseBy as string,
    leaseNumber: Number(leaseNumber),
    cause: JSON.parse(cause as string),
    payload: JSON.parse(payload as string),
  };
}
