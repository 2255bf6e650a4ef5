import { formatShort, pivot } from "@mortise/report-engine";
import type { ChartInput, ChartModel } from "../shared/chart-model.ts";
import { describeChart } from "../shared/describe.ts";
import { say } from "../shared/texts.ts";
import type { PieSettings } from "./pie.definition.ts";

/** Slices that can be told apart; the smallest beyond them are one slice together. */
const maxSlices = 12;
/** Up to so many slices have room for everything beside them; more are named in a legend too. */
const maxFullLabels = 6;

type Slice = { readonly key: string; readonly label: string; readonly value: number };

export function pieModel(input: ChartInput<PieSettings>): ChartModel {
  const { widget, result, text } = input;
  const { categories, series } = pivot(result, text);
  const measure = series[0];
  const all = categories.map(({ key, label }, index): Slice => ({ key, label, value: measure?.values[index] ?? 0 }));
  const drawable = all.filter(({ value }) => value >= 0);
  const slices = gather(drawable, say("others", text.locale));
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  const share = new Intl.NumberFormat(text.locale, { style: "percent", maximumFractionDigits: 1 });
  const values = slices.map(({ value }) => value);
  const isCrowded = slices.length > maxFullLabels;
  const labelOf = (value: number) => {
    const parts = [
      measure ? formatShort(measure.column, value, text) : "",
      total > 0 ? share.format(value / total) : "",
    ];
    // `{b}` is the slice's name, which may itself hold braces. Lines are short, since there is little room at the sides.
    return isCrowded ? `{b} ${parts[1]}` : ["{b}", ...parts].filter((part) => part !== "").join("\n");
  };
  const described = measure ? [{ label: measure.label, column: measure.column, values }] : [];
  return {
    option: {
      // Each slice's name stands beside it; only where a legend has to be matched do patterns help.
      aria: { enabled: true, decal: { show: isCrowded } },
      tooltip: { trigger: "item", confine: true },
      ...(isCrowded && { legend: { type: "scroll", bottom: 0, left: "center" } }),
      series: [
        {
          type: "pie",
          id: measure?.key ?? "",
          name: measure?.label ?? "",
          // Small enough, and with lines short enough, that a card a third of the page wide has room for the names.
          radius: widget.ring ? ["36%", "56%"] : "56%",
          labelLine: { length: 8, length2: 6 },
          label: { bleedMargin: 0, distanceToLabelLine: 3, lineHeight: 16 },
          center: ["50%", isCrowded ? "45%" : "50%"],
          data: slices.map(({ label, value }) => ({
            name: label,
            value,
            label: { formatter: labelOf(value) },
          })),
        },
      ],
    },
    description: describeChart(input, slices, described),
    formats: { axes: [], series: measure ? [measure.column.id] : [] },
    notes: [
      ...(slices.length < drawable.length
        ? [say("gathered", text.locale, { count: drawable.length, rest: drawable.length - maxSlices + 1 })]
        : []),
      ...(drawable.length < all.length
        ? [say("negativeLeftOut", text.locale, { count: all.length - drawable.length })]
        : []),
      ...(result.isCut ? [say("cut", text.locale, { count: result.rows.length })] : []),
    ],
  };
}

/** The largest slices in their order, and the rest as one behind them. */
function gather(slices: readonly Slice[], others: string): readonly Slice[] {
  if (slices.length <= maxSlices) return slices;
  const largest = new Set(slices.toSorted((a, b) => b.value - a.value).slice(0, maxSlices - 1));
  const rest = slices.filter((slice) => !largest.has(slice));
  const value = rest.reduce((sum, slice) => sum + slice.value, 0);
  return [...slices.filter((slice) => largest.has(slice)), { key: "others", label: others, value }];
}
