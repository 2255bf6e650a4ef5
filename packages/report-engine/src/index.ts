export {
  type ChartType,
  defineChart,
  type ReportColumn,
  type ReportPlan,
  type ReportResult,
  type ReportStatement,
  type SqlSource,
} from "./types.ts";
