import type { Json } from "@mortise/kernel";

/** JSON Logic: `{"and": […]}`, `{"var": "stage"}`, constants. What JSON Logic lacks is namespaced `f:`. */
export type Logic = Json;

/** What a document holds where something is computed or decided: a formula as people type it, or JSON Logic. */
export type Expression = string | { readonly [operator: string]: Json };

/** Static type of an expression. A choice is text (its option's id); a link or a member is a record (its id). */
export type ValueType =
  | {
      readonly kind:
        | "boolean"
        | "number"
        | "decimal"
        | "text"
        | "date"
        | "datetime"
        | "time"
        | "file"
        | "empty"
        | "any";
    }
  | { readonly kind: "list"; readonly of: ValueType }
  | { readonly kind: "record"; readonly form: string };

/** Error values travel through a computation like any other value. */
export const errorCodes = ["#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#CYCLE!"] as const;
export type ErrorCode = (typeof errorCodes)[number];
export type ErrorValue = { readonly error: ErrorCode };

/**
 * Values as records hold them: a date is `"2025-02-28"`, a datetime an ISO instant in UTC, a link or member its id,
 * a decimal a number, a subform a list of objects; empty is null.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | ErrorValue
  | readonly Value[]
  | { readonly [key: string]: Value };

/** The names an expression may use, and their types. */
export interface Scope {
  /** Type of `{account.region}` as `["account", "region"]`; undefined where there is no such name. */
  typeOf(path: readonly string[]): ValueType | undefined;
  /** Path for a name typed by label rather than by id; undefined when no label fits. */
  resolveLabel?(path: readonly string[]): readonly string[] | undefined;
  /** Label shown for a path; the path itself where undefined. */
  labelOf?(path: readonly string[]): string | undefined;
}

/** Everything an evaluation may know that is not in the record. Nothing is read from the machine. */
export interface Environment {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name of the app's time zone. */
  readonly timeZone: string;
  /** Who acts; null for the app itself. Departments include those above the user's own; both lists hold ids. */
  readonly currentUser: {
    readonly id: string;
    readonly name: string;
    readonly departments?: readonly string[];
    readonly roles?: readonly string[];
  } | null;
  /** A number from 0 (included) to 1 (excluded). */
  random?(): number;
  /** Name of a member or department by its id; undefined where there is none. */
  nameOf?(what: "member" | "department", id: string): string | undefined;
  /** Working days by the name of their calendar; `default` is the one meant where none is named. */
  readonly calendars?: { readonly [name: string]: WorkCalendar };
  /** First day of a week, Monday 1 (where left out) to Sunday 7. */
  readonly weekStart?: number;
}

/** Which days are worked: all but weekends and holidays, and the days on a weekend that make up for a holiday. */
export interface WorkCalendar {
  /** Monday 1 to Sunday 7; Saturday and Sunday where left out. */
  readonly weekend?: readonly number[];
  /** ISO dates. */
  readonly holidays?: readonly string[];
  readonly makeUpWorkdays?: readonly string[];
}

/** An expression that was parsed, bound to its scope, type-checked and made ready to run. */
export interface Compiled {
  readonly logic: Logic;
  readonly type: ValueType;
  /** Every path read, each once, in the order of first use: `[["stage"], ["account", "region"]]`. */
  readonly dependencies: readonly (readonly string[])[];
  /** True when it uses NOW, TODAY, RAND, CURRENT_USER or the like. */
  readonly isVolatile: boolean;
  /** Never throws: what goes wrong is an error value. */
  evaluate(data: { readonly [field: string]: unknown }, environment: Environment): Value;
}

export type SqlDialectName = "sqlite" | "postgres";

/** How a column keeps a value; the compiler reads and compares it accordingly. */
export type SqlStorage =
  /** text, choices, ids of links and members */
  | { readonly as: "text" }
  /** 64-bit float */
  | { readonly as: "number" }
  /** SQLite: integer scaled by 10^scale; PostgreSQL: NUMERIC(…, scale) */
  | { readonly as: "decimal"; readonly scale: number }
  /** SQLite: 0 or 1; PostgreSQL: boolean */
  | { readonly as: "boolean" }
  /** days since 1970-01-01, integer, both dialects */
  | { readonly as: "day" }
  /** milliseconds since the epoch, integer, both dialects */
  | { readonly as: "instant" };

/** A column as an expression sees it; `sql` is a complete, quoted reference. */
export type SqlColumn = { readonly sql: string; readonly storage: SqlStorage };

export type SqlOptions = {
  readonly dialect: SqlDialectName;
  /** The column behind a path; undefined where it can't be reached in this query. */
  column(path: readonly string[]): SqlColumn | undefined;
  readonly environment: Environment;
};

/** SQL text with a `?` for each bound parameter, in order, in both dialects (the driver renumbers for PostgreSQL). */
export type SqlFragment = { readonly sql: string; readonly params: readonly unknown[] };

/**
 * How much of a condition the database can decide. `part`: `fragment` is a superset filter and `rest` decides what it
 * lets through; `none`: only evaluation decides.
 */
export type SqlCondition =
  | { readonly coverage: "whole"; readonly fragment: SqlFragment }
  | { readonly coverage: "part"; readonly fragment: SqlFragment; readonly rest: Compiled }
  | { readonly coverage: "none"; readonly rest: Compiled };
