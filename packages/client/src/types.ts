import type { App, FlowStatus, Query } from "@mortise/definition";
import type { Locale, LocalizedText } from "@mortise/kernel";
import type { ReportResult } from "@mortise/report-engine";

export type { Locale };

/** What travels over HTTP; `docs` and OpenAPI describe the same. Times are ISO 8601 in UTC, ids strings. */

export type ProblemBody = {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly advice?: string;
  readonly severity?: "error" | "warning";
  readonly params?: { readonly [name: string]: string | number };
};
export type ErrorBody = {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly advice?: string;
    readonly problems: readonly ProblemBody[];
    readonly requestId: string;
  };
};

export type Me = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly locale: Locale | null;
};
export type Member = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly isActive: boolean;
};

export type NewMember = {
  readonly username: string;
  readonly name: string;
  readonly password: string;
  readonly isAdmin: boolean;
};
export type MemberChange = { readonly name?: string; readonly isAdmin?: boolean; readonly isActive?: boolean };

export type Health = { readonly status: string; readonly version: string; readonly database: string };

export type AppSummary = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description?: LocalizedText;
  readonly version: number;
  /** True when the draft differs from what is published. Only builders are told. */
  readonly hasDraft?: boolean;
  /** When the draft was changed, or where there is none the app was published. Only builders are told. */
  readonly changedAt?: string;
};
export type PublishedApp = { readonly version: number; readonly definition: App };
export type Draft = {
  readonly definition: App;
  readonly etag: string;
  readonly basedOn: number;
  readonly updatedAt: string;
};
export type PlanStep = {
  readonly what: string;
  readonly kind: "additive" | "changing" | "removing";
  readonly form: string;
  readonly field?: string;
  readonly affected?: number;
  readonly failing?: number;
};
export type DraftCheck = { readonly problems: readonly ProblemBody[]; readonly plan: readonly PlanStep[] };
export type AppVersion = {
  readonly version: number;
  readonly note: string;
  readonly publishedAt: string;
  /** The member's name; "" where it is not known any more. */
  readonly publishedBy: string;
};

export type RecordValuesBody = { readonly [field: string]: unknown };
export type RecordBody = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly values: RecordValuesBody;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
  readonly deletedAt: string | null;
  readonly flowStatus: FlowStatus | null;
};
/** Titles of linked records by form, then id; member names under `$member`. */
export type Related = { readonly [form: string]: { readonly [id: string]: string } };
export type RecordAnswer = RecordBody & { readonly related: Related };
export type QueryBody = {
  readonly view?: string;
  readonly filter?: unknown;
  readonly sort?: readonly { readonly field: string; readonly desc?: boolean }[];
  readonly search?: string;
  readonly fields?: readonly string[];
  readonly limit?: number;
  readonly cursor?: string;
  readonly count?: "none" | "exact" | "estimate";
  /** The bin instead of what is there. */
  readonly deleted?: boolean;
};
export type QueryAnswer = {
  readonly records: readonly RecordBody[];
  readonly related: Related;
  readonly nextCursor: string | null;
  readonly count?: { readonly value: number; readonly isCapped: boolean };
};
export type HistoryEntry = {
  readonly operation: "create" | "update" | "delete" | "restore" | "flow";
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly via: string;
  readonly changes: { readonly [field: string]: readonly [before: unknown, after: unknown] };
};
export type HistoryAnswer = { readonly entries: readonly HistoryEntry[]; readonly related: Related };

/** Records that refer to one, a group for each form and field that does; up to 20 records a group, newest first. */
export type LinksAnswer = {
  readonly groups: readonly {
    readonly form: string;
    readonly field: string;
    readonly count: number;
    readonly records: readonly RecordBody[];
  }[];
  readonly related: Related;
};

export type BatchBody = {
  readonly create?: readonly { readonly values: RecordValuesBody }[];
  readonly update?: readonly { readonly id: string; readonly version: number; readonly values: RecordValuesBody }[];
  readonly delete?: readonly { readonly id: string }[];
  readonly atomic?: boolean;
};
export type BatchAnswer = {
  readonly id: string;
  readonly created: readonly string[];
  readonly updated: number;
  readonly deleted: number;
  readonly problems: readonly ProblemBody[];
};

export type BatchFacts = {
  readonly id: string;
  readonly app: string;
  readonly form: string;
  readonly kind: "api" | "import" | "sample";
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly undoneAt: string | null;
  /** Writes to records by operation. */
  readonly writes: { readonly create: number; readonly update: number; readonly delete: number };
};
/** What undoing a batch did: records that were changed since, or are in use, are left as they are and listed. */
export type UndoAnswer = {
  readonly undone: number;
  readonly skipped: readonly { readonly record: string; readonly code: string; readonly message: string }[];
};

export type TaskAction = {
  readonly id: string;
  readonly label: LocalizedText;
  readonly tone: "positive" | "negative" | "neutral";
  readonly needsComment: boolean;
};
export type TaskBody = {
  readonly id: string;
  readonly version: number;
  readonly status: "open" | "done" | "cancelled";
  readonly app: string;
  readonly form: string;
  readonly record: string;
  readonly recordTitle: string;
  readonly flow: string;
  readonly flowName: LocalizedText;
  readonly node: string;
  readonly nodeName: LocalizedText;
  readonly instance: string;
  readonly assignee: string;
  readonly initiator: string;
  readonly because: string;
  readonly openedAt: string;
  readonly doneAt: string | null;
  /** Id of the action that was taken, with its name for people. */
  readonly decision: string | null;
  readonly decisionLabel: LocalizedText | null;
  readonly comment: string | null;
  readonly actions: readonly TaskAction[];
};
export type TasksAnswer = {
  readonly tasks: readonly TaskBody[];
  readonly related: Related;
  readonly nextCursor: string | null;
  readonly open: number;
};
export type TasksQuery = {
  readonly box?: "todo" | "done" | "started";
  readonly limit?: number;
  readonly cursor?: string;
};
/** What one says with an act; `version` is the task's as it was read. */
export type TaskAct = { readonly version: number; readonly comment?: string };
export type FlowInstanceBody = {
  readonly id: string;
  readonly app: string;
  readonly flow: string;
  readonly flowName: LocalizedText;
  readonly record: string;
  readonly status: FlowStatus;
  readonly startedAt: string;
  readonly startedBy: string;
  /** In order; `kind` and the rest as the flow engine's events, with `at`. */
  readonly events: readonly { readonly kind: string; readonly at: string; readonly [key: string]: unknown }[];
  /** Nodes of the version it runs on, so that its path can be drawn. */
  readonly nodes: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: LocalizedText;
    /** What people can do there; empty where nobody is asked. */
    readonly actions: readonly TaskAction[];
  }[];
  readonly related: Related;
};

export type ReportBody = { readonly query: Query };
export type ReportAnswer = ReportResult;
/** Each widget's answer, or why it has none. */
export type DashboardData = {
  readonly widgets: {
    readonly [widget: string]: { readonly result: ReportResult } | { readonly problem: ProblemBody };
  };
};

export type ImportOptions = {
  /** Field id -> column of the file; a field that is absent is matched by its label or id. */
  readonly mapping?: { readonly [field: string]: string | null };
  readonly dateFormat?: string;
  /** What happens to a link whose text matches no record; refuse where absent. */
  readonly unmatchedLinks?: "refuse" | "empty" | "create";
  /** Texts that stand for others: `{"product": {"GTXPro": "GTX Pro"}}`. */
  readonly replace?: { readonly [field: string]: { readonly [text: string]: string } };
};
export type ImportBody = {
  readonly id: string;
  readonly app: string;
  readonly form: string;
  readonly fileName: string;
  readonly status: "previewing" | "previewed" | "running" | "done" | "failed" | "cancelled" | "undone";
  readonly options: ImportOptions;
  readonly columns: readonly string[];
  /** First rows of the file, as texts. */
  readonly sample: readonly (readonly string[])[];
  /** What each mapped field is read from, after matching by name. */
  readonly mapping: { readonly [field: string]: string | null };
  readonly rows: {
    readonly total: number;
    readonly checked: number;
    readonly imported: number;
    readonly refused: number;
  };
  /** By field and code, with how many rows and up to 20 examples. */
  readonly summary: readonly {
    readonly field: string | null;
    readonly code: string;
    readonly message: string;
    readonly rows: number;
    readonly values: readonly { readonly text: string; readonly rows: number }[];
  }[];
  /** The first 1,000 problems, each with the number of its row in the file (the first data row is 1). */
  readonly problems: readonly (ProblemBody & { readonly row: number; readonly column: string | null })[];
  readonly batch: string | null;
};

export type ApiKeyBody = {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
};

/** A key with its secret, which is told this once. */
export type NewApiKey = ApiKeyBody & { readonly key: string };

/** Server-sent events of `GET /events`. */
export type LiveEvent =
  | {
      readonly kind: "record";
      readonly app: string;
      readonly form: string;
      readonly record: string;
      readonly operation: string;
    }
  | { readonly kind: "task"; readonly task: string; readonly status: string }
  | {
      readonly kind: "import";
      readonly id: string;
      readonly status: string;
      readonly checked: number;
      readonly imported: number;
      readonly total: number;
    }
  | { readonly kind: "app"; readonly app: string; readonly version: number };
