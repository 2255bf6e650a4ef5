import type { AppModel, FlowStatus, FormModel } from "@mortise/definition";
import type { Compiled, Environment, SqlDialectName, Value } from "@mortise/expression";
import type { Problem } from "@mortise/kernel";
import type { ReportPlan } from "@mortise/report-engine";
import type { System, SystemRead } from "./system/system.ts";

export type RecordValues = { readonly [field: string]: Value };

/** A record as it is stored. Times are milliseconds since the epoch. */
export type StoredRecord = {
  readonly id: string;
  readonly version: number;
  readonly values: RecordValues;
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly updatedAt: number;
  readonly updatedBy: string | null;
  readonly deletedAt: number | null;
  readonly flowStatus: FlowStatus | null;
};

/** Who changes something, why, and as part of what; goes into the change log with every write. */
export type WriteCause = {
  readonly actor: string | null;
  readonly at: number;
  /** The door it came through. */
  readonly via: "form" | "api" | "import" | "flow" | "sample" | "batch";
  readonly batch?: string;
};

/** Permission and visibility: a record that no scope lets through is as if it did not exist. */
export type ReadScope = { readonly rows?: Compiled; readonly environment: Environment };

export type RecordQuery = {
  readonly filter?: Compiled;
  readonly search?: string;
  /** Fields or system fields to order by; the record's id decides among equals. */
  readonly sort?: readonly { readonly field: string; readonly desc?: boolean }[];
  /** 1 to 500. */
  readonly limit: number;
  /** As given with the page before. */
  readonly cursor?: string;
  readonly count?: "none" | "exact" | "estimate";
  readonly deleted?: boolean;
};

export type RecordPage = {
  readonly records: readonly StoredRecord[];
  readonly nextCursor?: string;
  /** `capped`: there are more than `value`. */
  readonly count?: { readonly value: number; readonly capped: boolean };
};

export type ChangeEntry = {
  readonly seq: number;
  readonly record: string;
  readonly operation: "create" | "update" | "delete" | "restore" | "flow";
  readonly version: number;
  readonly at: number;
  readonly actor: string | null;
  readonly via: WriteCause["via"];
  readonly batch: string | null;
  /** Fields that changed, with their values before and after. */
  readonly changes: { readonly [field: string]: readonly [before: Value, after: Value] };
};

/** Reading what is committed. */
export interface RecordReader {
  get(form: FormModel, id: string, scope: ReadScope): Promise<StoredRecord | undefined>;
  /** Those of the records that are there and in reach, in the order of `ids`. */
  getMany(form: FormModel, ids: readonly string[], scope: ReadScope): Promise<readonly StoredRecord[]>;
  /** Throws a `Refusal` for a cursor, sort or filter that does not fit. */
  query(form: FormModel, query: RecordQuery, scope: ReadScope): Promise<RecordPage>;
  /** Titles by id; ids that don't exist are absent. Deleted records keep their title. */
  titles(form: FormModel, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Ids of the records with each of these titles; titles that nothing has are absent. */
  findByTitle(form: FormModel, titles: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  history(form: FormModel, id: string): Promise<readonly ChangeEntry[]>;
  /** Rows in the plan's order of columns; measures that are formulas are left to the report engine. */
  report(app: AppModel, plan: ReportPlan, scope: ReadScope): Promise<readonly (readonly unknown[])[]>;
}

/**
 * Writing, inside one transaction. Every method writes the row and its change-log entry. Existence of linked records,
 * uniqueness and versions are checked here, by the database where it can; a breach is a thrown `Refusal` with the
 * field's path, and the unit's savepoint is rolled back.
 */
export interface RecordWriter extends RecordReader {
  /** As `get`; the record stays as it was read until this transaction ends, so that what is computed from it holds. */
  getForUpdate(form: FormModel, id: string, scope: ReadScope): Promise<StoredRecord | undefined>;
  insert(
    form: FormModel,
    record: { readonly id: string; readonly values: RecordValues },
    cause: WriteCause,
  ): Promise<StoredRecord>;
  /** Many at once, prepared once; the first breach refuses all, naming its index in the problem's path. */
  insertMany(
    form: FormModel,
    records: readonly { readonly id: string; readonly values: RecordValues }[],
    cause: WriteCause,
  ): Promise<void>;
  /**
   * Stores `values` over the record. `basedOn` is the version the change was made against: where the record has moved on,
   * disjoint fields merge and the same field is `version_conflict`.
   */
  update(
    form: FormModel,
    id: string,
    change: { readonly values: RecordValues; readonly changed: readonly string[]; readonly basedOn: number },
    cause: WriteCause,
  ): Promise<StoredRecord>;
  remove(form: FormModel, id: string, cause: WriteCause): Promise<void>;
  restore(form: FormModel, id: string, cause: WriteCause): Promise<StoredRecord>;
  setFlowStatus(form: FormModel, id: string, status: FlowStatus, cause: WriteCause): Promise<void>;
}

/** A step of a publish plan. Texts are for people; `what` and ids are for programs. */
export type PublishStep = {
  readonly what:
    | "add_form"
    | "remove_form"
    | "add_field"
    | "remove_field"
    | "change_field"
    | "add_unique"
    | "remove_unique";
  readonly kind: "additive" | "changing" | "removing";
  readonly form: string;
  readonly field?: string;
  /** Records that have a value there (removing, changing); records that would not convert or would collide. */
  readonly affected?: number;
  readonly failing?: number;
};
export type PublishPlan = { readonly steps: readonly PublishStep[]; readonly problems: readonly Problem[] };

export interface RecordStore {
  readonly dialect: SqlDialectName;
  readonly read: RecordReader;
  /** The tables that are not made from forms, as committed. */
  readonly system: SystemRead;
  /**
   * Runs `unit` in a transaction and answers after its commit is durable. Units that arrive together share a commit
   * (SQLite); each has its own savepoint, so a thrown error rolls back that unit alone. A unit must await nothing but
   * the transaction.
   */
  write<T>(unit: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
  /** What publishing `to` over `from` would do to the tables and the records in them. */
  plan(from: AppModel | undefined, to: AppModel): Promise<PublishPlan>;
  health(): Promise<{ readonly database: string; readonly version: string }>;
  close(): Promise<void>;
}

export interface StoreTransaction extends RecordWriter {
  /** The tables that are not made from forms; what is written there commits with the records. */
  readonly system: System;
  /** Runs a part that may fail alone: when it throws, what it wrote is undone, and the unit may catch that and go on. */
  attempt<T>(part: () => Promise<T>): Promise<T>;
  /** Carries a plan out. A failure leaves everything as it was. */
  publish(from: AppModel | undefined, to: AppModel): Promise<PublishPlan>;
  /** Drops for good what publishing set aside before `before` (milliseconds); gives how many columns and tables. */
  dropSetAside(before: number): Promise<number>;
}
