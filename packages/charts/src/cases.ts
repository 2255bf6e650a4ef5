import type { ChartCases } from "@mortise/report-engine";
import { barCases } from "./bar/bar.cases.ts";
import { kpiCases } from "./kpi/kpi.cases.ts";
import { lineCases } from "./line/line.cases.ts";
import { pieCases } from "./pie/pie.cases.ts";

export const chartCases: readonly ChartCases[] = [barCases, lineCases, pieCases, kpiCases];
