import type { AppModel, FormModel } from "@mortise/definition";
import { type Problem, pointer, problem } from "@mortise/kernel";
import type { Session } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import { tableOf } from "../tables/form-table.ts";
import type { PublishPlan, PublishStep } from "../types.ts";
import { convertColumn } from "./conversion.ts";

/** Says of each step how many records it touches, and what stands in its way. */
export async function measure(
  session: Session,
  dialect: Dialect,
  from: AppModel | undefined,
  to: AppModel,
  steps: readonly PublishStep[],
): Promise<PublishPlan> {
  const measured: PublishStep[] = [];
  const problems: Problem[] = [];
  for (const step of steps) {
    const before = from?.forms.get(step.form);
    const form = to.forms.get(step.form);
    const counted = before ? { ...step, ...(await countsOf(session, dialect, step, before, form)) } : step;
    measured.push(counted);
    if (counted.what === "add_unique" && form && counted.failing) {
      problems.push(problem("duplicates_exist", uniquePath(to, form, counted), { count: counted.failing }));
    }
  }
  return { steps: measured, problems };
}

async function countsOf(
  session: Session,
  dialect: Dialect,
  step: PublishStep,
  before: FormModel,
  form: FormModel | undefined,
): Promise<{ affected?: number; failing?: number }> {
  switch (step.what) {
    case "remove_form":
      return { affected: await count(session, before, "1 = 1") };
    case "remove_field":
      return {
        affected: await count(session, before, `${tableOf(before).field(step.field ?? "")?.quoted} IS NOT NULL`),
      };
    case "change_field": {
      let affected = 0;
      let failing = 0;
      if (!form) return {};
      for await (const part of convertColumn(session, dialect, before, form, step.field ?? "")) {
        affected += part.converted.length + part.failing;
        failing += part.failing;
      }
      return { affected, failing };
    }
    case "add_unique":
      return { failing: await countDuplicates(session, before, (step.field ?? "").split(",")) };
    default:
      return {};
  }
}

async function count(session: Session, form: FormModel, condition: string): Promise<number> {
  const text = `SELECT count(*) FROM ${tableOf(form).quoted} WHERE "deleted_at" IS NULL AND ${condition}`;
  return Number((await session.all(text))[0]?.[0]);
}

/** Records whose values in these fields another record has too. */
async function countDuplicates(session: Session, form: FormModel, fields: readonly string[]): Promise<number> {
  const columns = fields.map((field) => tableOf(form).field(field)?.quoted);
  // A field that comes with this very change is empty everywhere.
  if (columns.includes(undefined)) return 0;
  const list = columns.join(", ");
  const filled = columns.map((column) => `${column} IS NOT NULL`).join(" AND ");
  const text = `SELECT COALESCE(sum(n), 0) FROM (SELECT count(*) AS n FROM ${tableOf(form).quoted} WHERE "deleted_at" IS NULL AND ${filled} GROUP BY ${list} HAVING count(*) > 1) AS doubled`;
  return Number((await session.all(text))[0]?.[0]);
}

function uniquePath(app: AppModel, form: FormModel, step: PublishStep): string {
  const formIndex = app.app.forms.findIndex(({ id }) => id === form.id);
  const index = (form.form.unique ?? []).findIndex(({ fields }) => fields.join(",") === step.field);
  return pointer("forms", formIndex, "unique", index);
}
