import type { Environment, Value } from "@mortise/expression";
import { type Problem, problem, under } from "@mortise/kernel";
import type { CheckPlan, FieldPlan, FormPlan } from "./form-plan.ts";
import type { Values } from "./types.ts";

const none: readonly Problem[] = [];

/** What is wrong with one field's value, as far as the field itself can tell. */
export function judgeValue(field: FieldPlan, value: Value | undefined): readonly Problem[] {
  if (value === null || value === undefined) return field.isRequired ? [problem("required", field.path)] : none;
  if (field.isComputed) return none;
  const problems = field.model.type.validate(value, field.model.field);
  return problems.length === 0 ? none : under(field.path, problems);
}

/** Checks that can't be judged, because something they read (through formulas too) was refused. */
export function waitingChecks(plan: FormPlan, refused: ReadonlySet<string>): ReadonlySet<CheckPlan> {
  if (refused.size === 0) return new Set();
  const tainted = new Set(refused);
  for (const one of plan.computed) if (one.reads.some((read) => tainted.has(read))) tainted.add(one.field.id);
  return new Set(plan.checks.filter((check) => check.reads.some((read) => tainted.has(read))));
}

/** Problems of the form's checks, in their order, without those that wait. */
export function judgeChecks(
  plan: FormPlan,
  data: Values,
  environment: Environment,
  waiting: ReadonlySet<CheckPlan>,
): Problem[] {
  return plan.checks
    .filter((check) => !waiting.has(check) && !check.holds(data, environment))
    .map((check) => check.problem);
}
