/** What one process tells the others that share its database. */
export type Changed = "people" | "apps";

/** Keeps processes over one database in step. */
export interface Bridge {
  /** Something that processes remember has changed; this process has already heeded it. */
  changed(what: Changed): void;
  close(): Promise<void>;
}
