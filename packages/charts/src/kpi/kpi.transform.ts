import { localize } from "@mortise/kernel";
import { formatMeasure, formatShort } from "@mortise/report-engine";
import type { ChartInput } from "../shared/chart-model.ts";
import type { KpiSettings } from "./kpi.definition.ts";

/** A number to be read: as it is shown, and in full for whoever points at it. */
export type KpiNumber = { readonly label: string; readonly shown: string; readonly full: string };
export type KpiModel = {
  readonly main: KpiNumber | undefined;
  readonly others: readonly KpiNumber[];
  /** The card's title says already what the main number is. */
  readonly isTitled: boolean;
};

export function kpiModel({ widget, result, text }: ChartInput<KpiSettings>): KpiModel {
  const row = result.rows[0] ?? [];
  const numbers = result.columns.flatMap((column, index): readonly KpiNumber[] => {
    if (column.role !== "measure") return [];
    const label = localize(column.label, text.locale);
    const cell = row[index] ?? null;
    if (cell === null) return [{ label, shown: "–", full: "–" }];
    const full = formatMeasure(column, cell, text);
    return [{ label, shown: widget.format === "full" ? full : formatShort(column, cell, text), full }];
  });
  const [main, ...others] = numbers;
  return { main, others, isTitled: main?.label === localize(widget.title, text.locale) };
}
