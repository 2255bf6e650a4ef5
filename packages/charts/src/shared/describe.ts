import { localize } from "@mortise/kernel";
import { formatMeasure, type PivotCategory, type PivotSeries } from "@mortise/report-engine";
import type { ChartInput } from "./chart-model.ts";
import { say } from "./texts.ts";

/** Values that a description reads out; the data table has them all. */
const readOut = 10;

/** A chart in words, for people who can't see it: its title, then its first values. */
export function describeChart(
  { widget, text }: ChartInput,
  categories: readonly Pick<PivotCategory, "label">[],
  series: readonly Pick<PivotSeries, "label" | "column" | "values">[],
): string {
  const isChinese = text.locale === "zh-CN";
  const values = categories.flatMap(({ label }, index) =>
    series.map(({ label: name, column, values }) => {
      const value = values[index];
      const said = value === null || value === undefined ? "–" : formatMeasure(column, value, text);
      return [label, series.length > 1 || label === "" ? name : "", said].filter((part) => part !== "").join(" ");
    }),
  );
  const rest = values.length > readOut ? [say("more", text.locale, { count: values.length })] : [];
  const list = [...values.slice(0, readOut), ...rest].join(isChinese ? "；" : "; ");
  return `${localize(widget.title, text.locale)}${isChinese ? "：" : ": "}${list}`;
}
