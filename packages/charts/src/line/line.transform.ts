import { cartesianModel } from "../shared/cartesian.ts";
import type { ChartInput, ChartModel } from "../shared/chart-model.ts";
import type { LineSettings } from "./line.definition.ts";

const maxPoints = 5_000;
/** Up to so many points each is marked with a dot. */
const maxDots = 60;

export function lineModel(input: ChartInput<LineSettings>): ChartModel {
  const { area = false } = input.widget;
  return cartesianModel(input, {
    maxCategories: maxPoints,
    isHorizontal: false,
    hasGap: false,
    isStacked: false,
    labelPosition: "top",
    series: (points) => ({
      type: "line",
      showSymbol: points <= maxDots,
      symbolSize: 6,
      ...(area && { areaStyle: { opacity: 0.15 } }),
    }),
  });
}
