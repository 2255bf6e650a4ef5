import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Every write to every record, in the order of writing; in the same transaction as the write. */
export const change = sqliteTable(
  "change",
  {
    seq: integer("seq").primaryKey(),
    app: text("app").notNull(),
    form: text("form").notNull(),
    record: text("record").notNull(),
    operation: text("operation").$type<"create" | "update" | "delete" | "restore" | "flow">().notNull(),
    /** The record's version after it. */
    version: integer("version").notNull(),
    at: integer("at").notNull(),
    actor: text("actor"),
    via: text("via").$type<"form" | "api" | "import" | "flow" | "sample" | "batch">().notNull(),
    batch: text("batch"),
    /** `{field: [before, after]}` */
    changes: text("changes", { mode: "json" })
      .$type<{ readonly [field: string]: readonly [unknown, unknown] }>()
      .notNull(),
  },
  (table) => [
    index("change_record").on(table.record, table.version),
    index("change_batch").on(table.batch).where(sql`batch is not null`),
  ],
);

/** Writes that belong together and can be undone together. */
export const batch = sqliteTable("batch", {
  id: text("id").primaryKey(),
  app: text("app").notNull(),
  form: text("form").notNull(),
  kind: text("kind").$type<"api" | "import" | "sample">().notNull(),
  createdAt: integer("created_at").notNull(),
  createdBy: text("created_by"),
  undoneAt: integer("undone_at"),
  undoneBy: text("undone_by"),
});

/** A file on its way into a form. What a run needs of it is in `state`. */
export const importRun = sqliteTable(
  "import_run",
  {
    id: text("id").primaryKey(),
    app: text("app").notNull(),
    form: text("form").notNull(),
    fileName: text("file_name").notNull(),
    status: text("status")
      .$type<"previewing" | "previewed" | "running" | "done" | "failed" | "cancelled" | "undone">()
      .notNull(),
    /** Name of the uploaded file in the data folder. */
    content: text("content").notNull(),
    options: text("options", { mode: "json" }).$type<{ readonly [option: string]: unknown }>().notNull(),
    /** Columns, sample, mapping, summary, problems: whatever the server shows of it. */
    state: text("state", { mode: "json" }).$type<{ readonly [part: string]: unknown }>().notNull(),
    total: integer("total").notNull(),
    checked: integer("checked").notNull(),
    imported: integer("imported").notNull(),
    refused: integer("refused").notNull(),
    batch: text("batch"),
    createdAt: integer("created_at").notNull(),
    createdBy: text("created_by"),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [index("import_run_form").on(table.app, table.form, table.createdAt)],
);
