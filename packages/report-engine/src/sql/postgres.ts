import type { ReportDialect } from "./dialect.ts";
import { sql } from "./fragment.ts";

const epoch = "DATE '1970-01-01'";

export const postgresReports: ReportDialect = {
  dayOfInstant: (instant, timeZone) => {
    const zone = { sql: "?::text", params: [timeZone] };
    return sql`((to_timestamp(${instant} / 1000.0) AT TIME ZONE ${zone})::date - ${epoch})`;
  },
  // Without the cast date_trunc would take the session's zone into account.
  startOf: (grain, day) => sql`(date_trunc('${grain}', (${epoch} + ${day})::timestamp)::date - ${epoch})`,
  sumOfUnits: (column, scale, over) => {
    const key = sql`COALESCE(${over(`SUM(${column})`)}, 0)`;
    return { select: sql`(round(${key} * ${10 ** scale}))::text`, key };
  },
  units: (value, scale) => sql`round(${value} * ${10 ** scale})`,
  asText: (value) => sql`(${value})::text`,
  ordered: (text) => sql`${text} COLLATE "C"`,
};
