import type { SqlColumn, SqlDialectName, SqlStorage, Value } from "@mortise/expression";
import type { Sql, SqlValue } from "./fragment.ts";

/** A constraint of the database that a write broke. */
export type Breach =
  | { readonly kind: "unique"; readonly index: string; readonly columns: readonly string[] }
  | { readonly kind: "reference" };

/** A row by its integer key, and what a column of it is to hold. */
export type Cell = { readonly key: number; readonly cell: SqlValue };

/** What the two databases do differently; everything else is shared. */
export interface Dialect {
  readonly name: SqlDialectName;
  /** Declaration of a form table's integer key. */
  readonly keyColumn: string;
  /** Type of a text that compares by code point. */
  readonly textType: string;
  readonly integerType: string;
  /** Operator of a pattern match that folds ASCII letters only. */
  readonly like: string;
  /** Appended to a SELECT of rows that this transaction is about to change; others may go on referring to them. */
  readonly lock: string;
  /** Appended to a SELECT of rows that this transaction is about to take away. */
  readonly lockAway: string;
  /** Appended to a SELECT of rows that must not go away before this transaction ends. */
  readonly share: string;
  /** Checks deferred constraints now, where tables can't be changed while checks are waiting. */
  readonly settle: readonly string[];
  columnType(storage: SqlStorage): string;
  /**
   * A value of the right kind as its column holds it. Decimals are rounded half away from zero to their scale.
   * `undefined` for a value that the column can't hold (wrong type, a decimal beyond 2^53 units, no such date).
   */
  encode(value: Value, storage: SqlStorage): SqlValue | undefined;
  decode(cell: unknown, storage: SqlStorage): Value;
  /** `column` is one of `values`: one statement text, however many. */
  inList(column: string, values: readonly string[]): Sql;
  /** `UPDATE` that gives a column of the rows with these keys their new cells, all in one statement. */
  setCells(table: string, column: string, storage: SqlStorage, cells: readonly Cell[]): Sql;
  /** A text constant that needs no parameter and holds no `?`. */
  literal(text: string): string;
  /** A text expression that orders and compares by code point, whatever it is made of. */
  byCodePoint(text: string): string;
  /** The column's value as text, as a title shows it; null for empty. */
  asText(column: SqlColumn): string;
  /** What an error of the driver says of a constraint; undefined for any other error. */
  breachOf(error: unknown): Breach | undefined;
}
