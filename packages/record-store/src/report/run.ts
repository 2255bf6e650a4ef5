import type { AppModel } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import type { ReportPlan } from "@mortise/report-engine";
import type { Session } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { ReadScope } from "../types.ts";

export async function runReport(
  _session: Session,
  _dialect: Dialect,
  _app: AppModel,
  plan: ReportPlan,
  _scope: ReadScope,
): Promise<readonly (readonly unknown[])[]> {
  throw new Refusal("invalid_measure", { field: plan.form, aggregate: "" });
}
