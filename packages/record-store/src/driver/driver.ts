import type { Dialect } from "../sql/dialect.ts";
import type { SqlValue } from "../sql/fragment.ts";

/** A row as the driver gives it: cells in the order of the selected columns. */
export type SqlRow = readonly unknown[];

/** A connection, or the share of one that a unit of work has. Parameters stand for each `?` of the text, in order. */
export interface Session {
  all(text: string, params?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** Runs a statement that changes something; gives the number of rows it changed. */
  run(text: string, params?: readonly SqlValue[]): Promise<number>;
  /** `INSERT INTO … (…) VALUES` and the rows that follow it, of equal length. */
  insertRows(head: string, rows: readonly (readonly SqlValue[])[]): Promise<void>;
  /** Statements without parameters: DDL. */
  execute(text: string): Promise<void>;
}

/** A session inside a transaction. */
export interface UnitSession extends Session {
  /** Runs `part`; when it throws, what it wrote is undone, and the unit may go on. */
  attempt<T>(part: () => Promise<T>): Promise<T>;
}

/** A database: how it is read, written and left. Knows nothing of forms. */
export interface Driver {
  readonly dialect: Dialect;
  /** Committed data, for statements that are known to be quick. */
  readonly read: Session;
  /** Committed data, for statements that may take long: never on the thread that answers requests. */
  readonly scan: Session;
  /** As `RecordStore.write`. */
  write<T>(unit: (session: UnitSession) => Promise<T>): Promise<T>;
  /** Name and version for `health`. Throws when the database does not answer. */
  version(): Promise<{ readonly database: string; readonly version: string }>;
  close(): Promise<void>;
}
