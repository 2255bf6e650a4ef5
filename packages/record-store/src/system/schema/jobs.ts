import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Work to be done after a commit: outbox, timers and queue in one table. A finished job is deleted. */
export const job = sqliteTable(
  "job",
  {
    id: text("id").primaryKey(),
    queue: text("queue").notNull(),
    kind: text("kind").notNull(),
    /** At most one pending job has it; null where that does not matter. */
    key: text("key"),
    runAt: integer("run_at").notNull(),
    /** Higher first. */
    priority: integer("priority").notNull(),
    state: text("state").$type<"ready" | "leased" | "dead">().notNull(),
    attempts: integer("attempts").notNull(),
    maxAttempts: integer("max_attempts").notNull(),
    leaseUntil: integer("lease_until"),
    leaseBy: text("lease_by"),
    /** The fence: counts up with every lease, so that a worker that was given up on can't finish. */
    leaseNumber: integer("lease_number").notNull(),
    /** Ids of the runs that led to it, the first one first. */
    cause: text("cause", { mode: "json" }).$type<readonly string[]>().notNull(),
    payload: text("payload", { mode: "json" }).notNull(),
    lastError: text("last_error"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    index("job_ready").on(table.queue, table.runAt, table.id).where(sql`state = 'ready'`),
    index("job_leased").on(table.leaseUntil).where(sql`state = 'leased'`),
    uniqueIndex("job_key").on(table.key).where(sql`state in ('ready', 'leased')`),
  ],
);
