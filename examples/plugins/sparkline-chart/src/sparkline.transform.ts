import type { Widget } from "@mortise/definition";
import { formatShort, pivot, type ReportResult, type ReportText } from "@mortise/report-engine";
import type { SparklineSettings } from "./sparkline.definition.ts";

export type SparklineModel = {
  readonly latest: { readonly label: string; readonly value: string } | undefined;
  /** An SVG path in a box of `width` by `height`. */
  readonly path: string;
  readonly dot: readonly [x: number, y: number] | undefined;
};

export const width = 200;
export const height = 60;
/** Room for the dot and the stroke. */
const margin = 4;

export function sparklineModel(input: {
  readonly widget: Widget & SparklineSettings;
  readonly result: ReportResult;
  readonly text: ReportText;
}): SparklineModel {
  const { widget, result, text } = input;
  const { categories, series } = pivot(result, text, { fillPeriods: true });
  const line = series[0];
  const values = (line?.values ?? []).flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const last = values.at(-1);
  if (!line || !last) return { latest: undefined, path: "", dot: undefined };
  const least = Math.min(...values.map(({ value }) => value));
  const most = Math.max(...values.map(({ value }) => value));
  const place = ({ value, index }: { readonly value: number; readonly index: number }) => {
    const x = margin + (index / Math.max(categories.length - 1, 1)) * (width - 2 * margin);
    const y = height - margin - ((value - least) / (most - least || 1)) * (height - 2 * margin);
    return [round(x), round(y)] as const;
  };
  return {
    latest: { label: categories[last.index]?.label ?? "", value: formatShort(line.column, last.value, text) },
    path: values.map((one, index) => `${index === 0 ? "M" : "L"}${place(one).join(" ")}`).join(""),
    dot: widget.dot ? place(last) : undefined,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
