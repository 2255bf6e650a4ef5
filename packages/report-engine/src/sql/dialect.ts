import type { Grain } from "@mortise/definition";
import type { SqlFragment } from "@mortise/expression";

/** What the two databases say differently; everything else is shared. */
export interface ReportDialect {
  /** Days since the epoch of an instant (milliseconds) in a zone. */
  dayOfInstant(instant: SqlFragment, timeZone: string): SqlFragment;
  /** Day on which the month, quarter or year of a day begins. */
  startOf(grain: Exclude<Grain, "day" | "week">, day: SqlFragment): SqlFragment;
  /** Whole units (the value times 10^scale) of a decimal or of an aggregate over decimals. */
  units(value: SqlFragment, scale: number): SqlFragment;
  /** A number that JavaScript may not hold exactly, as text. */
  asText(value: SqlFragment): SqlFragment;
  /** A text that orders by code point. */
  ordered(text: SqlFragment): SqlFragment;
}
