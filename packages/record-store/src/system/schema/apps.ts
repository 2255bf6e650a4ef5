import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** An installed app, and the version that serves. */
export const app = sqliteTable("app", {
  id: text("id").primaryKey(),
  /** Number of the version that serves. */
  version: integer("version").notNull(),
  installedAt: integer("installed_at").notNull(),
  installedBy: text("installed_by"),
});

/** A published version: never changed. */
export const appVersion = sqliteTable(
  "app_version",
  {
    app: text("app").notNull(),
    version: integer("version").notNull(),
    /** The app's document, as JSON text. */
    document: text("document").notNull(),
    note: text("note").notNull(),
    publishedAt: integer("published_at").notNull(),
    publishedBy: text("published_by"),
  },
  (table) => [primaryKey({ columns: [table.app, table.version] })],
);

/** What builders are working on; at most one an app. */
export const draft = sqliteTable("draft", {
  app: text("app").primaryKey(),
  document: text("document").notNull(),
  /** Changes with every save, so that one builder doesn't overwrite another. */
  etag: text("etag").notNull(),
  /** The version it was begun from. */
  basedOn: integer("based_on").notNull(),
  updatedAt: integer("updated_at").notNull(),
  updatedBy: text("updated_by"),
});

/** Columns and tables that publishing took out of use, kept so that they can come back. */
export const setAside = sqliteTable(
  "set_aside",
  {
    id: integer("id").primaryKey(),
    app: text("app").notNull(),
    form: text("form").notNull(),
    /** The field whose column it is; null for a whole form. */
    field: text("field"),
    /** Name of the table that is, or has, what was set aside. */
    table: text("table_name").notNull(),
    /** Name of the column; null for a whole form. */
    column: text("column_name"),
    /** How it is stored: what has to be equal for it to come back (a field), or the layout (a form). */
    layout: text("layout", { mode: "json" }).notNull(),
    at: integer("at").notNull(),
  },
  (table) => [index("set_aside_form").on(table.app, table.form)],
);
