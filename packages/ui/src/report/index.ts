import "./report.css";

export { DashboardGrid, type DashboardGridProps } from "./dashboard-grid.tsx";
export { ReportCard, type ReportCardProps, type ReportState } from "./report-card.tsx";
export { ResultTable, type ResultTableProps } from "./result-table.tsx";
