import { cartesianModel } from "../shared/cartesian.ts";
import type { ChartInput, ChartModel } from "../shared/chart-model.ts";
import type { BarSettings } from "./bar.definition.ts";

/** Bars that still have a width. */
const maxBars = 200;

export function barModel(input: ChartInput<BarSettings>): ChartModel {
  const { stacked = false, horizontal = false } = input.widget;
  return cartesianModel(input, {
    maxCategories: maxBars,
    isHorizontal: horizontal,
    hasGap: true,
    isStacked: stacked,
    labelPosition: horizontal ? "right" : "top",
    series: () => ({ type: "bar", barMaxWidth: 48, ...(stacked && { stack: "all" }) }),
  });
}
