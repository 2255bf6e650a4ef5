import { localize } from "@mortise/kernel";
import type { ReportCell, ReportColumn, ReportResult } from "../types.ts";
import { formatCell, type ReportText } from "./format-cell.ts";
import { missingPeriods } from "./periods.ts";

/** A row along a chart's axis: a month, an account. `key` is the cell's value, "" where it is empty. */
export type PivotCategory = { readonly key: string; readonly cell: ReportCell; readonly label: string };

/** Values of a measure, one a category; null where there is none. */
export type PivotSeries = {
  readonly key: string;
  readonly label: string;
  readonly column: ReportColumn;
  readonly values: readonly (number | null)[];
};

export type Pivot = {
  /** The column that the categories come from; undefined for an answer of one row. */
  readonly by: ReportColumn | undefined;
  readonly categories: readonly PivotCategory[];
  readonly series: readonly PivotSeries[];
};

/**
 * An answer as charts draw it: the first dimension along the axis, a series for each value of the second one and for
 * each measure. Where the first one is a series of periods in order, periods without records are filled in.
 */
export function pivot(result: ReportResult, text: ReportText, options: { readonly fillPeriods?: boolean } = {}): Pivot {
  const dimensions = result.columns.filter((column) => column.role === "dimension");
  const measures = result.columns.flatMap((column, index) => (column.role === "measure" ? [{ column, index }] : []));
  const [by, over] = dimensions;
  const categories = categoriesOf(result, by, text, options.fillPeriods ?? false);
  const groups = over ? distinct(result.rows.map((row) => row[1] ?? null)) : [undefined];
  const places = new Map(categories.map(({ key }, index) => [key, index]));
  const series = groups.flatMap((group) =>
    measures.map(({ column, index }): PivotSeries => {
      const values: (number | null)[] = categories.map(() => column.overNothing ?? null);
      for (const row of result.rows) {
        if (over && (row[1] ?? null) !== group) continue;
        const place = by ? places.get(keyOf(row[0] ?? null)) : 0;
        const cell = row[index] ?? null;
        if (place !== undefined && cell !== null) values[place] = Number(cell);
      }
      const parts = [
        ...(over && group !== undefined ? [formatCell(over, group, result.titles, text)] : []),
        ...(!over || measures.length > 1 ? [localize(column.label, text.locale)] : []),
      ];
      const key = group === undefined ? column.id : `${keyOf(group)}/${column.id}`;
      return { key, label: parts.join(" · "), column, values };
    }),
  );
  return { by, categories, series };
}

function categoriesOf(
  result: ReportResult,
  by: ReportColumn | undefined,
  text: ReportText,
  fillPeriods: boolean,
): readonly PivotCategory[] {
  if (!by) return [{ key: "", cell: null, label: "" }];
  const cells = distinct(result.rows.map((row) => row[0] ?? null));
  const all = fillPeriods && by.by ? missingPeriods(cells, by.by) : cells;
  return all.map((cell) => ({ key: keyOf(cell), cell, label: formatCell(by, cell, result.titles, text) }));
}

function distinct(cells: readonly ReportCell[]): readonly ReportCell[] {
  return [...new Set(cells)];
}

function keyOf(cell: ReportCell): string {
  return cell === null ? "" : String(cell);
}
