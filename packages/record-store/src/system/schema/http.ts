import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Answers to requests that carried an `Idempotency-Key`, so that asking again gives the same answer. */
export const idempotency = sqliteTable(
  "idempotency",
  {
    /** Who asked: a key means something only for its owner. */
    owner: text("owner").notNull(),
    key: text("key").notNull(),
    /** Hash of method, address and body: the same key for something else is a mistake. */
    request: text("request").notNull(),
    /** Null while the first request is still being worked on. */
    status: integer("status"),
    body: text("body"),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.key] }), index("idempotency_at").on(table.at)],
);

/** Small facts about the installation: `installed_at`, `instance_id` … */
export const setting = sqliteTable("setting", {
  name: text("name").primaryKey(),
  value: text("value", { mode: "json" }).notNull(),
});
