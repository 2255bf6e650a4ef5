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

/**
 * Sessions over committed data, by how much a statement may have to look at. What may take long never runs on the thread
 * that answers requests.
 */
export type Readers = {
  /** Rows by their key. */
  readonly quick: Session;
  /** The first rows of an order, without a condition that could leave many of them out. */
  readonly ordered: Session;
  /** Rows that meet conditions, which an index may serve or not. */
  readonly filtered: Session;
  /** Whole tables. */
  readonly whole: Session;
};

/** A database: how it is read, written and left. Knows nothing of forms. */
export interface Driver {
  readonly dialect: Dialect;
  readonly read: Readers;
  /** As `RecordStore.write`. */
  write<T>(unit: (session: UnitSession) => Promise<T>): Promise<T>;
  /** Name and version for `health`. Throws when the database does not answer. */
  version(): Promise<{ readonly database: string; readonly version: string }>;
  close(): Promise<void>;
}
