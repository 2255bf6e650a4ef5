export { defineChart } from "./define-chart.ts";
export { defaultLimit, planReport } from "./plan/plan-report.ts";
export { shapeReport } from "./result/shape-report.ts";
export { type WantedTitles, wantedTitles } from "./result/titles.ts";
export { maxGroups, planToSql } from "./sql/plan-to-sql.ts";
export type {
  ChartCase,
  ChartCases,
  ChartType,
  PlainAggregate,
  PlanAggregate,
  PlanDimension,
  PlanMeasure,
  PlanSort,
  RawRow,
  ReportCell,
  ReportColumn,
  ReportPlan,
  ReportResult,
  ReportStatement,
  SqlSource,
} from "./types.ts";
export { formatCell, formatMeasure, formatPeriod, formatShort, type ReportText } from "./view/format-cell.ts";
export { type Pivot, type PivotCategory, type PivotSeries, pivot } from "./view/pivot.ts";
export { reportToCsv } from "./view/to-csv.ts";
