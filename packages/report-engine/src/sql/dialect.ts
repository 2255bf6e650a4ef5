import type { Grain } from "@mortise/definition";
import type { SqlFragment } from "@mortise/expression";

/** What the two databases say differently; everything else is shared. */
export interface ReportDialect {
  /** Days since the epoch of an instant (milliseconds) in a zone. */
  dayOfInstant(instant: SqlFragment, timeZone: string): SqlFragment;
  /** Day on which the month, quarter or year of a day begins. */
  startOf(grain: Exclude<Grain, "day" | "week">, day: SqlFragment): SqlFragment;
  /**
   * The sum of a decimal column as `ReportStatement` has it, and a number that orders by it.
   *
   * @param over puts an aggregate call over the records that are asked for
   */
  sumOfUnits(column: string, scale: number, over: (call: string) => SqlFragment): AggregateSql;
  /** Whole units (the value times 10^scale) of a decimal or of an aggregate over decimals. */
  units(value: SqlFragment, scale: number): SqlFragment;
  /** A number that JavaScript may not hold exactly, as text. */
  asText(value: SqlFragment): SqlFragment;
  /** A text that orders by code point. */
  ordered(text: SqlFragment): SqlFragment;
}

/** What is selected, and what orders by it. */
export type AggregateSql = { readonly select: SqlFragment; readonly key: SqlFragment };
