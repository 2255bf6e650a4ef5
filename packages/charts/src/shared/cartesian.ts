import { formatShort, type Pivot, type PivotSeries, pivot } from "@mortise/report-engine";
import type { ChartInput, ChartModel } from "./chart-model.ts";
import { describeChart } from "./describe.ts";
import { say } from "./texts.ts";

/** Over so many points a chart appears at once: moving them all costs more than it tells. */
export const maxAnimated = 500;
/** More lines or colours than this can't be told apart. */
export const maxSeries = 20;
/** Values are written beside so many bars or points at most. */
const maxLabelled = 12;

/** How bars and lines differ on the same two axes. */
export type CartesianStyle = {
  readonly maxCategories: number;
  readonly isHorizontal: boolean;
  /** Whether a category takes room (bars) or is a point on the axis' edge (lines). */
  readonly hasGap: boolean;
  /** Whether series stand on one another, and so share an axis whatever they measure. */
  readonly isStacked: boolean;
  /** Where a lone series writes its values. */
  readonly labelPosition: "top" | "right";
  series(points: number): { readonly [property: string]: unknown };
};

/** A chart over a category axis and a value axis, as its style has it. */
export function cartesianModel(input: ChartInput, style: CartesianStyle): ChartModel {
  const { result, text } = input;
  const whole = pivot(result, text, { fillPeriods: true });
  const shown = cut(whole, style.maxCategories);
  const { categories, series } = shown;
  const isSeveral = series.length > 1;
  const points = categories.length * series.length;
  const isLabelled = !isSeveral && categories.length <= maxLabelled;

  const categoryAxis = {
    type: "category",
    data: categories.map(({ label }) => label),
    boundaryGap: style.hasGap,
    inverse: style.isHorizontal,
    axisTick: { show: false },
  } as const;
  // An amount would flatten a count or a rate on the same axis: whatever is measured otherwise gets an axis of its own.
  const axes = series.filter(
    (_, index) =>
      index === 0 || (!style.isStacked && index === series.findIndex((one) => unitOf(one) !== unitOf(series[0]))),
  );
  const valueAxes = (axes.length === 0 ? [undefined] : axes).map((_, index) => ({
    type: "value" as const,
    splitNumber: 4,
    ...(index > 0 && { splitLine: { show: false } }),
  }));
  return {
    option: {
      aria: {
        enabled: true,
        // Patterns tell series apart without colour; a lone series has nothing to be told from.
        decal: { show: isSeveral },
      },
      animation: points <= maxAnimated,
      grid: {
        left: 8,
        right: 16,
        top: isSeveral ? 40 : 24,
        bottom: 8,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      ...(isSeveral && { legend: { type: "scroll", top: 0, left: 0, right: 0 } }),
      tooltip: { trigger: "axis", axisPointer: { type: style.hasGap ? "shadow" : "line" }, confine: true },
      xAxis: style.isHorizontal ? valueAxes : categoryAxis,
      yAxis: style.isHorizontal ? categoryAxis : valueAxes,
      series: series.map(({ key, label, column, values }) => ({
        ...style.series(points),
        ...(axes[1] &&
          column.shape.kind === unitOf(axes[1]) && { [style.isHorizontal ? "xAxisIndex" : "yAxisIndex"]: 1 }),
        id: key,
        name: label,
        ...(isLabelled && { labelLayout: { hideOverlap: true } }),
        data: values.map((value) =>
          isLabelled && value !== null
            ? {
                value,
                label: { show: true, position: style.labelPosition, formatter: formatShort(column, value, text) },
              }
            : value,
        ),
      })) as never,
    },
    description: describeChart(input, categories, series),
    formats: { axes: axes.map(({ column }) => column.id), series: series.map(({ column }) => column.id) },
    notes: [
      ...(categories.length < whole.categories.length
        ? [say("firstOnly", text.locale, { count: whole.categories.length, shown: categories.length })]
        : []),
      ...(series.length < whole.series.length
        ? [say("seriesOnly", text.locale, { count: whole.series.length, shown: series.length })]
        : []),
      ...(result.isCut ? [say("cut", text.locale, { count: result.rows.length })] : []),
    ],
  };
}

function unitOf(series: PivotSeries | undefined): string | undefined {
  return series?.column.shape.kind;
}

function cut(whole: Pivot, maxCategories: number): Pivot {
  return {
    by: whole.by,
    categories: whole.categories.slice(0, maxCategories),
    series: whole.series.slice(0, maxSeries).map((one) => ({ ...one, values: one.values.slice(0, maxCategories) })),
  };
}
