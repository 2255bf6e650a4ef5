import type { ChartModel } from "./chart-model.ts";

/** Bars that are few enough to have each its name, shortened to the room there is, rather than every other one. */
const maxNamedBars = 24;
const leastNameWidth = 44;
/** Room that the value axis takes, roughly. */
const axisRoom = 90;

/** How the names along the axis fit a chart of this width; laid over the option whenever the width changes. */
export function fitLabels(option: ChartModel["option"], width: number): ChartModel["option"] {
  const fit = (axis: unknown, isVertical: boolean): object | undefined => {
    if (!isBarAxis(axis)) return undefined;
    const room = isVertical ? width * 0.3 : (width - axisRoom) / axis.data.length - 6;
    const isNamed = isVertical || (axis.data.length <= maxNamedBars && room >= leastNameWidth);
    return { axisLabel: isNamed ? { interval: 0, width: room, overflow: "truncate" } : { interval: "auto" } };
  };
  const xAxis = fit(option.xAxis, false);
  const yAxis = fit(option.yAxis, true);
  return { ...(xAxis && { xAxis }), ...(yAxis && { yAxis }) } as ChartModel["option"];
}

function isBarAxis(axis: unknown): axis is { readonly data: readonly unknown[] } {
  return (
    typeof axis === "object" && axis !== null && "boundaryGap" in axis && axis.boundaryGap === true && "data" in axis
  );
}
