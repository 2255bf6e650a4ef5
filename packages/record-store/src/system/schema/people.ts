import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Somebody that records, flows and rules may name. Whether and how they sign in is the server's tables' business. */
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
