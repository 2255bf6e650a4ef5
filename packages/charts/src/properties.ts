import type { ElementProperties } from "@mortise/definition";
import { barProperties } from "./bar/bar.properties.ts";
import { kpiProperties } from "./kpi/kpi.properties.ts";
import { lineProperties } from "./line/line.properties.ts";
import { pieProperties } from "./pie/pie.properties.ts";

/** Property panels of the built-in charts. */
export const chartProperties: readonly ElementProperties[] = [
  barProperties,
  lineProperties,
  pieProperties,
  kpiProperties,
];
