import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Somebody that records, flows and rules may name. How they sign in is in `credential` and `session`. */
export const member = sqliteTable(
  "member",
  {
    id: text("id").primaryKey(),
    /** Null for a person who can't sign in (they came with sample data). */
    username: text("username"),
    name: text("name").notNull(),
    isAdmin: integer("is_admin", { mode: "boolean" }).notNull(),
    isActive: integer("is_active", { mode: "boolean" }).notNull(),
    locale: text("locale").$type<"zh-CN" | "en-US">(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [uniqueIndex("member_username").on(table.username), index("member_name").on(table.name)],
);

/** With what a member signs in. Only a hash is kept, with the cost it was made at. */
export const credential = sqliteTable("credential", {
  member: text("member").primaryKey(),
  hash: text("hash").notNull(),
});

/** A browser that is signed in, under the hash of its token. */
export const session = sqliteTable(
  "session",
  {
    hash: text("hash").primaryKey(),
    member: text("member").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("session_member").on(table.member), index("session_expires_at").on(table.expiresAt)],
);

/** A key for programs. Only its hash is kept. */
export const apiKey = sqliteTable(
  "api_key",
  {
    id: text("id").primaryKey(),
    member: text("member").notNull(),
    name: text("name").notNull(),
    /** The first characters, so that people recognise it. */
    start: text("start").notNull(),
    hash: text("hash").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at"),
    lastUsedAt: integer("last_used_at"),
  },
  (table) => [uniqueIndex("api_key_hash").on(table.hash), index("api_key_member").on(table.member)],
);
