import type { Session } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import { createSystemTable, type SystemReader, type SystemTable } from "./gateway.ts";
import { createJobQueue, type JobQueue } from "./jobs.ts";
import { type SystemTables, systemTables } from "./schema/index.ts";

type Row<Name extends keyof SystemTables> = SystemTables[Name]["$inferSelect"];
type NewRow<Name extends keyof SystemTables> = SystemTables[Name]["$inferInsert"];

/** Every system table by name, read: `store.system.flowTask.find({ assignee, status: "open" })`. */
export type SystemRead = { readonly [Name in keyof SystemTables]: SystemReader<Row<Name>> };
/** Every system table by name, inside a transaction; and the job queue, which is more than a table. */
export type System = { readonly [Name in keyof SystemTables]: SystemTable<Row<Name>, NewRow<Name>> } & {
  readonly jobs: JobQueue;
};

export function createSystem(session: Session, dialect: Dialect): System {
  const tables = Object.fromEntries(
    Object.entries(systemTables).map(([name, table]) => [name, createSystemTable(session, table, dialect.inList)]),
  ) as unknown as System;
  return { ...tables, jobs: createJobQueue(session, dialect) };
}
