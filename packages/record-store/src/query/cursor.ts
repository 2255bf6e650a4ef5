import type { SqlStorage } from "@mortise/expression";
import { problem, Refusal } from "@mortise/kernel";
import { all, any, type Sql, type SqlValue, sql } from "../sql/fragment.ts";
import { digest } from "../sql/identifiers.ts";
import type { SortKey } from "./sort.ts";

/** Cells of the sort keys of the last record of a page, in their order; the id last. */
export type Position = readonly (string | number | boolean | null)[];

/** A position as text that says nothing to outsiders and fits only the order it was made in. */
export function writeCursor(keys: readonly SortKey[], position: Position): string {
  return Buffer.from(JSON.stringify([orderDigest(keys), ...position])).toString("base64url");
}

/** @throws Refusal `invalid_cursor` for anything that `writeCursor` did not make for the same order */
export function readCursor(keys: readonly SortKey[], cursor: string): Position {
  const refused = new Refusal("invalid_cursor", {}, [problem("invalid_cursor", "/cursor")]);
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw refused;
  }
  if (!Array.isArray(parts) || parts.length !== keys.length + 1 || parts[0] !== orderDigest(keys)) throw refused;
  const position: Position = parts.slice(1);
  const fits = keys.every((key, index) => isCell(position[index], key));
  if (!fits) throw refused;
  return position;
}

function orderDigest(keys: readonly SortKey[]): string {
  return digest(...keys.map(({ sql: text, desc }) => `${text}${desc ? "-" : "+"}`)).slice(0, 8);
}

function isCell(cell: unknown, { storage, isNullable }: SortKey): boolean {
  return cell === null ? isNullable : isStored(cell, storage);
}

function isStored(cell: unknown, storage: SqlStorage): boolean {
  switch (storage.as) {
    case "text":
      return typeof cell === "string" && !cell.includes("\u0000");
    case "number":
      return typeof cell === "number";
    case "decimal":
      return Number.isSafeInteger(cell) || (typeof cell === "string" && /^-?\d{1,20}(\.\d{1,6})?$/.test(cell));
    case "boolean":
      return cell === 0 || cell === 1 || typeof cell === "boolean";
    case "day":
      return Number.isInteger(cell) && Math.abs(cell as number) < 2 ** 31;
    case "instant":
      return Number.isSafeInteger(cell);
  }
}

/** Condition for the records after `position`, in the order of `keys`. */
export function after(keys: readonly SortKey[], position: Position): Sql {
  const [key, ...rest] = keys;
  const [cell = null, ...others] = position;
  if (!key) return sql("1 = 0");
  if (cell === null) return all([sql(`${key.sql} IS NULL`), after(rest, others)]);
  const comparison = key.desc ? "<" : ">";
  if (!key.isNullable && rest.every((other) => !other.isNullable && other.desc === key.desc)) {
    const names = keys.map((one) => one.sql).join(", ");
    return sql(`(${names}) ${comparison} (${keys.map(() => "?").join(", ")})`, ...(position as readonly SqlValue[]));
  }
  const beyond = [sql(`${key.sql} ${comparison} ?`, cell), all([sql(`${key.sql} = ?`, cell), after(rest, others)])];
  // Empty ones come last. Without any, the plain comparison lets an index begin at the right place.
  return key.isNullable
    ? any([...beyond, sql(`${key.sql} IS NULL`)])
    : all([sql(`${key.sql} ${comparison}= ?`, cell), any(beyond)]);
}
