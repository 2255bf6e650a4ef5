import type { Query } from "@mortise/definition";
import type { CallOptions, Transport } from "../transport.ts";
import type { DashboardData, ReportAnswer } from "../types.ts";

/** Numbers over records. */
export function reportRoutes({ send }: Transport) {
  const of = (app: string) => `/apps/${encodeURIComponent(app)}`;
  return {
    query: (app: string, query: Query, options?: CallOptions) =>
      send<ReportAnswer>("POST", `${of(app)}/reports/query`, { ...options, json: { query } }),
    /** Every widget's answer at once. */
    dashboard: (app: string, dashboard: string, options?: CallOptions) =>
      send<DashboardData>("GET", `${of(app)}/dashboards/${encodeURIComponent(dashboard)}/data`, options),
  };
}
