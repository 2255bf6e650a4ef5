import { type FormModel, systemFields } from "@mortise/definition";
import type { Environment, Value } from "@mortise/expression";
import { err, ok, type Problem, pointer, problem, type Result } from "@mortise/kernel";
import { type Calculation, createFormPlan, type FormPlan } from "./form-plan.ts";
import { judgeChecks, judgeValue, waitingChecks } from "./judge.ts";
import { followLink, followLinks } from "./links.ts";
import { isSameValue } from "./same-value.ts";
import type { Accepted, FormEngine, LinkedValues, Values } from "./types.ts";

const mostProblems = 100;
const systemIds: ReadonlySet<string> = new Set(systemFields.map((field) => field.id));

/** Makes a form ready to judge records. Expects a model of a document that `checkApp` found no error in. */
export function createFormEngine(model: FormModel): FormEngine {
  const plan = createFormPlan(model);
  const engine: FormEngine = Object.freeze({
    model: plan.model,
    linkedPaths: plan.linkedPaths,
    start: (given: Values, environment: Environment, linked?: LinkedValues) =>
      runStart(plan, given, environment, linked).values,
    compute: (values: Values, environment: Environment, linked?: LinkedValues) =>
      runAll(plan, plan.computed, { ...values }, environment, linked).values,
    validate: (values: Values, environment: Environment, linked?: LinkedValues) => [
      ...plan.fields.flatMap((field) => judgeValue(field, values[field.id])),
      ...judgeChecks(plan, followLinks(values, plan.links, linked), environment, new Set()),
    ],
    accept: (
      previous: Values | undefined,
      sent: { readonly [field: string]: unknown },
      environment: Environment,
      linked?: LinkedValues,
    ) => accept(plan, previous, sent, environment, linked),
  });
  plans.set(engine, plan);
  return engine;
}

const plans = new WeakMap<FormEngine, FormPlan>();

/** What an engine was made of; for sessions, which run parts of it. */
export function planOf(engine: FormEngine): FormPlan {
  const plan = plans.get(engine);
  if (!plan) throw new Error("not an engine of createFormEngine");
  return plan;
}

/** Values as stored, and as expressions saw them. */
export type Computed = { readonly values: Values; readonly data: Values; readonly warnings: readonly Problem[] };

/** Runs calculations into `values`, which is the caller's to change. */
function runAll(
  plan: FormPlan,
  calculations: readonly Calculation[],
  values: { [field: string]: Value },
  environment: Environment,
  linked: LinkedValues | undefined,
): Computed {
  const warnings: Problem[] = [];
  const data = followLinks(values, plan.links, linked) as { [field: string]: Value };
  for (const one of calculations) {
    const outcome = one.run(data, environment);
    values[one.field.id] = outcome.value;
    const branch = plan.links.get(one.field.id);
    data[one.field.id] = branch ? followLink(outcome.value, branch, linked) : outcome.value;
    if (outcome.warning && one.field.isComputed) warnings.push(outcome.warning);
  }
  return { values, data, warnings };
}

export function runStart(
  plan: FormPlan,
  given: Values,
  environment: Environment,
  linked: LinkedValues | undefined,
): Computed {
  const values: { [field: string]: Value } = {};
  for (const field of plan.fields) values[field.id] = given[field.id] ?? field.blank;
  const open = plan.starting.filter((one) => one.field.isComputed || !Object.hasOwn(given, one.field.id));
  return runAll(plan, open, values, environment, linked);
}

/** A stored record with changes, computed anew. */
export function runOver(
  plan: FormPlan,
  previous: Values,
  given: Values,
  environment: Environment,
  linked: LinkedValues | undefined,
): Computed {
  return runAll(plan, plan.computed, merge(plan, previous, given), environment, linked);
}

function accept(
  plan: FormPlan,
  previous: Values | undefined,
  sent: { readonly [field: string]: unknown },
  environment: Environment,
  linked: LinkedValues | undefined,
): Result<Accepted, readonly Problem[]> {
  const problems = strangers(plan, sent);
  const given: { [field: string]: Value } = {};
  const refused = new Map<string, Problem>();
  for (const field of plan.fields) {
    if (field.isComputed || !Object.hasOwn(sent, field.id)) continue;
    const parsed = field.model.type.parse(sent[field.id], field.model.field);
    given[field.id] = parsed.ok ? parsed.value : field.blank;
    if (!parsed.ok) refused.set(field.id, { ...parsed.error, path: field.path });
  }
  const { values, data, warnings } = previous
    ? runOver(plan, previous, given, environment, linked)
    : runStart(plan, given, environment, linked);
  for (const field of plan.fields) {
    const refusal = refused.get(field.id);
    if (refusal) problems.push(refusal);
    else problems.push(...judgeValue(field, values[field.id]));
  }
  problems.push(...judgeChecks(plan, data, environment, waitingChecks(plan, new Set(refused.keys()))));
  if (problems.length > 0) return err(problems.slice(0, mostProblems));
  const changed = plan.fields
    .filter((field) => !isSameValue(previous?.[field.id], values[field.id]))
    .map((field) => field.id);
  return ok({ values, changed, warnings });
}

/** What was sent under names that are no field of this form, or that only the platform writes. */
function strangers(plan: FormPlan, sent: { readonly [field: string]: unknown }): Problem[] {
  const problems: Problem[] = [];
  for (const name of Object.keys(sent)) {
    if (plan.byId.has(name)) continue;
    const code = systemIds.has(name) ? "read_only" : "unknown_field";
    problems.push(problem(code, pointer("values", name), { field: name.slice(0, 80).toWellFormed() }));
    if (problems.length === mostProblems) break;
  }
  return problems;
}

/** The record after the change, in the form's order; values of fields whose type is not known stay as they are. */
function merge(plan: FormPlan, previous: Values, given: Values): { [field: string]: Value } {
  const values: { [field: string]: Value } = { ...previous };
  for (const field of plan.fields)
    values[field.id] = Object.hasOwn(given, field.id) ? (given[field.id] ?? null) : (previous[field.id] ?? field.blank);
  return values;
}
