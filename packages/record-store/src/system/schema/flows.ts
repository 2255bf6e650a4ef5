import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A flow that a record goes through. It stays on the app version it was started with. */
export const flowInstance = sqliteTable(
  "flow_instance",
  {
    id: text("id").primaryKey(),
    app: text("app").notNull(),
    appVersion: integer("app_version").notNull(),
    flow: text("flow").notNull(),
    form: text("form").notNull(),
    record: text("record").notNull(),
    status: text("status").$type<"running" | "passed" | "rejected">().notNull(),
    /** The flow engine's state, as it gave it. */
    state: text("state", { mode: "json" }).notNull(),
    /** Counts up with every step; a step names the version it was made from. */
    version: integer("version").notNull(),
    startedBy: text("started_by").notNull(),
    startedAt: integer("started_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    index("flow_instance_record").on(table.record),
    index("flow_instance_status").on(table.app, table.status),
  ],
);

/** What happened to an instance; only ever added to. */
export const flowEvent = sqliteTable(
  "flow_event",
  {
    instance: text("instance").notNull(),
    seq: integer("seq").notNull(),
    kind: text("kind").notNull(),
    at: integer("at").notNull(),
    actor: text("actor"),
    /** The flow engine's event, as it gave it. */
    event: text("event", { mode: "json" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.instance, table.seq] })],
);

/** One person's piece of work in an instance. */
export const flowTask = sqliteTable(
  "flow_task",
  {
    id: text("id").primaryKey(),
    instance: text("instance").notNull(),
    app: text("app").notNull(),
    form: text("form").notNull(),
    record: text("record").notNull(),
    flow: text("flow").notNull(),
    node: text("node").notNull(),
    assignee: text("assignee").notNull(),
    initiator: text("initiator").notNull(),
    because: text("because").notNull(),
    status: text("status").$type<"open" | "done" | "cancelled">().notNull(),
    version: integer("version").notNull(),
    openedAt: integer("opened_at").notNull(),
    doneAt: integer("done_at"),
    doneBy: text("done_by"),
    decision: text("decision"),
    comment: text("comment"),
  },
  (table) => [
    index("flow_task_assignee").on(table.assignee, table.status, table.id),
    index("flow_task_initiator").on(table.initiator, table.id),
    index("flow_task_instance").on(table.instance),
  ],
);
