import type { AppModel, FormModel } from "@mortise/definition";
import type { Environment, SqlFragment } from "@mortise/expression";
import { Refusal } from "@mortise/kernel";
import { planToSql, type ReportPlan } from "@mortise/report-engine";
import type { Readers } from "../driver/driver.ts";
import { createSource } from "../query/source.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { SqlValue } from "../sql/fragment.ts";
import type { ReadScope } from "../types.ts";

/** As `RecordReader.report`. Permission is one more filter of the plan. */
export async function runReport(
  sessions: Readers,
  dialect: Dialect,
  app: AppModel,
  plan: ReportPlan,
  scope: ReadScope,
): Promise<readonly (readonly unknown[])[]> {
  const form = app.forms.get(plan.form);
  if (!form) throw new Refusal("not_found");
  const scoped = scope.rows ? { ...plan, filters: [...plan.filters, scope.rows] } : plan;
  const statement = await bestStatement(sessions, dialect, form, scoped, scope.environment);
  return sessions.whole.all(statement.sql, statement.params as readonly SqlValue[]);
}

/** A step that walks the whole table in the order of an index and looks up each record: slower than no index at all. */
const walksByIndex = /^SCAN t USING INDEX/;

/**
 * SQLite has no hash aggregate, so it likes to group along an index. Where that index does not hold every column that is
 * asked for, a plain walk is two to four times faster; the plan says which it is.
 */
async function bestStatement(
  sessions: Readers,
  dialect: Dialect,
  form: FormModel,
  plan: ReportPlan,
  environment: Environment,
): Promise<SqlFragment> {
  const statement = planToSql(plan, createSource(dialect, form, environment));
  if (dialect.name !== "sqlite") return statement;
  const steps = await sessions.quick.all(
    `EXPLAIN QUERY PLAN ${statement.sql}`,
    statement.params as readonly SqlValue[],
  );
  if (!steps.some((step) => walksByIndex.test(String(step[3])))) return statement;
  return planToSql(plan, createSource(dialect, form, environment, " NOT INDEXED"));
}
