import type { ChartType } from "@mortise/report-engine";
import { bar } from "./bar/bar.definition.ts";
import { kpi } from "./kpi/kpi.definition.ts";
import { line } from "./line/line.definition.ts";
import { pie } from "./pie/pie.definition.ts";

/** Built-in charts, in the order in which a palette shows them. */
export const charts: readonly ChartType[] = [bar, line, pie, kpi];
