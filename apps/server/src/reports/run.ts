import { memberForm, type Query, QuerySchema, schemaProblems } from "@mortise/definition";
import { type Problem, Refusal, under } from "@mortise/kernel";
import { planReport, type ReportResult, shapeReport, wantedTitles } from "@mortise/report-engine";
import type { LiveApp } from "../apps/live-app.ts";
import { type Act, environmentOf } from "../records/context.ts";
import { readScope } from "../records/find.ts";
import { allow } from "../records/write.ts";
import type { Runtime } from "../runtime.ts";

type Parts = Pick<Runtime, "store" | "policy" | "directory">;

/**
 * Answers a question about an app's records. The asker's own rows and fields are part of the plan.
 *
 * @param path where the query stands in what was asked, for the paths of problems
 * @throws Refusal `validation_failed` with what is wrong with the query
 */
export async function runReport(
  { store, policy, directory }: Parts,
  act: Act,
  app: LiveApp,
  asked: unknown,
  path: string,
): Promise<ReportResult> {
  const shape = schemaProblems(QuerySchema, asked, path);
  if (shape.length > 0) throw refused(shape);
  // The schema has just proven it.
  const query = asked as Query;
  const planned = planReport(query, app.model, environmentOf(act, app.model));
  if (!planned.ok) throw refused(under(path, planned.error));
  const plan = planned.value;
  const form = app.model.forms.get(plan.form);
  if (!form) throw new Refusal("not_found");
  allow(policy, act, "read", form);
  const rows = await store.read.report(app.model, plan, readScope(policy, act, app, form));
  const titles: { [column: string]: { readonly [id: string]: string } } = {};
  for (const { column, form: target, ids } of wantedTitles(plan, rows)) {
    const linked = app.model.forms.get(target);
    if (target === memberForm) titles[column] = Object.fromEntries(ids.map((id) => [id, directory.nameOf(id) ?? id]));
    else if (linked) titles[column] = Object.fromEntries(await store.read.titles(linked, ids));
  }
  return shapeReport(plan, rows, titles, act.locale);
}

function refused(problems: readonly Problem[]): Refusal {
  return new Refusal("validation_failed", {}, problems);
}
