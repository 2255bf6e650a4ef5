import type { Aggregate, ElementType, Grain, Settings, ValueShape, Widget } from "@mortise/definition";
import type { Compiled, Environment, SqlColumn, SqlDialectName, SqlFragment } from "@mortise/expression";
import type { LocalizedText } from "@mortise/kernel";

/** A column of a report's answer. */
export type ReportColumn = {
  /** `dimension` fields as in the query (`closed_on:month` where there is a grain), measure ids. */
  readonly id: string;
  readonly label: LocalizedText;
  readonly role: "dimension" | "measure";
  readonly shape: ValueShape | { readonly kind: "percent" };
  readonly by?: Grain;
};

/**
 * A report's answer. Dimension cells are values as records hold them (a grain gives the first day of its period:
 * `2017-03-01`); a sum beyond what a JavaScript number holds exactly is a decimal string.
 */
export type ReportResult = {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Titles of records and names of members that appear in dimension cells, by column id, then by id. */
  readonly titles: { readonly [column: string]: { readonly [id: string]: string } };
};

/** A query bound to an app: every name resolved, every expression compiled, permission in. Pure data and closures. */
export type ReportPlan = {
  readonly form: string;
  readonly dimensions: readonly {
    readonly id: string;
    readonly path: readonly string[];
    readonly shape: ValueShape;
    readonly by?: Grain;
  }[];
  readonly aggregates: readonly {
    readonly id: string;
    readonly aggregate: Aggregate;
    readonly path?: readonly string[];
    readonly shape?: ValueShape;
    readonly filter?: Compiled;
  }[];
  readonly formulas: readonly { readonly id: string; readonly compiled: Compiled }[];
  readonly filters: readonly Compiled[];
  readonly sort: readonly { readonly column: string; readonly desc: boolean }[];
  readonly limit: number;
  readonly columns: readonly ReportColumn[];
};

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

/** A statement whose rows have the plan's dimension columns, then its aggregate columns, in order. */
export type ReportStatement = SqlFragment;

/** A kind of chart: what it needs of a query, and how an answer is drawn. Pure; drawing itself is the React facet. */
export interface ChartType<S extends Settings = Settings> extends ElementType<Widget & S> {
  initial?(): S;
  /** How many dimensions and measures its query has. */
  readonly needs: {
    readonly dimensions: readonly [min: number, max: number];
    readonly measures: readonly [min: number, max: number];
  };
}

export function defineChart<S extends Settings>(type: ChartType<S>): ChartType {
  return type as unknown as ChartType;
}
