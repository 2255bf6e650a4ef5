import { formatMeasure, formatShort, type ReportColumn, type ReportText } from "@mortise/report-engine";
import type { ChartModel } from "./chart-model.ts";

/** The model's option with its numbers written as people read them. */
export function withFormats({ option, formats }: ChartModel, columns: readonly ReportColumn[], text: ReportText) {
  const columnOf = (id: string | undefined) => columns.find((column) => column.id === id);
  const withLabels = (name: "xAxis" | "yAxis") => {
    const axes = option[name];
    // Of the two, the list is the value axes.
    if (!Array.isArray(axes)) return {};
    return {
      [name]: axes.map((axis, index) => {
        const column = columnOf(formats.axes[index]);
        return column ? { ...axis, axisLabel: { formatter: shortOf(column, text) } } : axis;
      }),
    };
  };
  // The page says in its own words what the picture shows.
  const aria = { ...option.aria, label: { enabled: false } };
  const series = (Array.isArray(option.series) ? option.series : []).map((one, index) => {
    const column = columnOf(formats.series[index]);
    return column ? { ...one, tooltip: { valueFormatter: fullOf(column, text) } } : one;
  });
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const animation = isStill ? { animation: false } : {};
  return {
    ...option,
    aria,
    ...animation,
    ...withLabels("xAxis"),
    ...withLabels("yAxis"),
    series,
  } as ChartModel["option"];
}

function shortOf(column: ReportColumn, text: ReportText) {
  return (value: number) => formatShort(column, value, text);
}

function fullOf(column: ReportColumn, text: ReportText) {
  return (value: unknown) => (typeof value === "number" ? formatMeasure(column, value, text) : "–");
}
