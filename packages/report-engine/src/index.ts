export { defaultLimit, planReport } from "./plan/plan-report.ts";
export {
  type ChartType,
  defineChart,
  type PlainAggregate,
  type PlanAggregate,
  type PlanDimension,
  type PlanMeasure,
  type PlanSort,
  type RawRow,
  type ReportCell,
  type ReportColumn,
  type ReportPlan,
  type ReportResult,
  type ReportStatement,
  type SqlSource,
} from "./types.ts";
