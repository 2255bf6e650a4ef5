import type { Aggregate, ElementType, Grain, Query, Settings, ValueShape, Widget } from "@mortise/definition";
import type { Compiled, Environment, SqlColumn, SqlDialectName, SqlFragment } from "@mortise/expression";
import type { Locale, LocalizedText } from "@mortise/kernel";

/** A column of a report's answer. */
export type ReportColumn = {
  /** `dimension` fields as in the query (`closed_on:month` where there is a grain), measure ids. */
  readonly id: string;
  readonly label: LocalizedText;
  readonly role: "dimension" | "measure";
  readonly shape: ValueShape | { readonly kind: "percent" };
  readonly by?: Grain;
  /** What a measure is over no records: 0 for counts and sums; empty where absent. */
  readonly overNothing?: 0;
};

/** A cell of an answer: a value as records hold it. */
export type ReportCell = string | number | boolean | null;

/**
 * A report's answer. Dimension cells are values as records hold them (a grain gives the first day of its period:
 * `2017-03-01`); a sum beyond what a JavaScript number holds exactly is a decimal string.
 */
export type ReportResult = {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Labels of options, titles of records and names of members in dimension cells, by column id, then by value. */
  readonly titles: { readonly [column: string]: { readonly [value: string]: string } };
  /** True when the query's limit left groups out. */
  readonly isCut?: boolean;
};

/** Aggregates that a database computes; an average is made of a sum and a count, so that it is exact. */
export type PlainAggregate = Exclude<Aggregate, "average">;

/**
 * A query bound to an app: every name resolved, every expression compiled. Plain data and closures; immutable.
 * A permission is one more filter: `{ ...plan, filters: [...plan.filters, scope.rows] }`.
 */
export type ReportPlan = {
  readonly form: string;
  readonly dimensions: readonly PlanDimension[];
  /** What the database computes, in the order of the statement's columns; measures may share one. */
  readonly aggregates: readonly PlanAggregate[];
  /** Where each measure of the answer comes from, in the query's order. */
  readonly measures: readonly PlanMeasure[];
  readonly filters: readonly Compiled[];
  /** As asked; where nothing was asked, the dimensions from left to right. */
  readonly sort: readonly PlanSort[];
  readonly limit: number;
  /** IANA name; days, weeks and months of instants are those of this zone. */
  readonly timeZone: string;
  /** First day of a week, 0 for Sunday. */
  readonly weekStart: number;
  /** For formulas over measures. */
  readonly environment: Environment;
  readonly columns: readonly ReportColumn[];
};

export type PlanDimension = {
  readonly id: string;
  readonly path: readonly string[];
  readonly shape: ValueShape;
  /** Always there where the shape is a date or an instant. */
  readonly by?: Grain;
  /** Values in the order in which people know them, where their kind has one: a select's options. */
  readonly order?: readonly string[];
  /** How people read a value, where its field knows without looking anything up. */
  readonly labelOf?: (value: string, locale: Locale) => string;
};

export type PlanAggregate = {
  readonly aggregate: PlainAggregate;
  /** Absent for a count of records. */
  readonly path?: readonly string[];
  readonly shape?: ValueShape;
  readonly filter?: Compiled;
};

/** Numbers are places in the plan's `aggregates`. */
export type PlanMeasure =
  | { readonly id: string; readonly from: "aggregate"; readonly aggregate: number }
  | { readonly id: string; readonly from: "ratio"; readonly sum: number; readonly count: number }
  /** Computed from the measures before it and from all that are no formula. */
  | { readonly id: string; readonly from: "formula"; readonly compiled: Compiled };

/** `column` is a place in the plan's `columns`. */
export type PlanSort = { readonly column: number; readonly desc: boolean };

/**
 * What the SQL compiler must know of the tables, told by the store. `resolve` finds the column behind a path and adds
 * the joins it needs to `from`.
 */
export interface SqlSource {
  readonly dialect: SqlDialectName;
  readonly environment: Environment;
  resolve(path: readonly string[]): SqlColumn | undefined;
  /** `FROM` clause with every join resolved so far, and the condition that leaves deleted records out. */
  from(): { readonly from: string; readonly where: string };
}

/**
 * A statement whose rows have the plan's dimension columns, then its aggregate columns, in order, coded alike in both
 * dialects (and by whatever else executes a plan):
 *
 * - texts, numbers and booleans as the driver gives them (0 and 1 are booleans too)
 * - dates and periods: days since 1970-01-01 of the first day; instants: milliseconds since the epoch
 * - decimals: whole units, the value times 10^scale, as a number or as text; a sum may come in two parts, `12:345` for 12
 *   thousand millions and 345
 * - counts, sums: a number or its text; a sum over nothing is null
 */
export type ReportStatement = SqlFragment;

/** A row as a statement gives it. */
export type RawRow = readonly unknown[];

/** A kind of chart: what it needs of a query, and how an answer is drawn. Pure; drawing itself is the React facet. */
export interface ChartType<S extends Settings = Settings> extends ElementType<Widget & S> {
  initial?(): S;
  /** How many dimensions and measures its query has. */
  readonly needs: {
    readonly dimensions: readonly [min: number, max: number];
    readonly measures: readonly [min: number, max: number];
  };
}

/**
 * An answer and how a chart is to draw it. The contract suite gives each to the chart's transform; the gallery and the
 * docs show them.
 */
export type ChartCase = {
  readonly name: string;
  /** Settings that the chart adds to a widget. */
  readonly settings: Settings;
  readonly query: Query;
  readonly result: ReportResult;
};
export type ChartCases = { readonly type: string; readonly cases: readonly ChartCase[] };
