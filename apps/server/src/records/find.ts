import type { QueryBody } from "@mortise/client";
import type { FormModel, View } from "@mortise/definition";
import type { Compiled, Expression } from "@mortise/expression";
import { isObject, type Problem, problem, Refusal } from "@mortise/kernel";
import type { ReadScope, RecordQuery } from "@mortise/record-store";
import type { AccessPolicy } from "../access/policy.ts";
import type { LiveApp } from "../apps/live-app.ts";
import { defaultLimit, maxLimit } from "../http/schemas.ts";
import { type Act, environmentOf } from "./context.ts";

/** Operators in a filter: some two hundred conditions. */
const mostOperators = 800;

/** What a list asks for, with its view's filter and order; every name in it checked. */
export function recordQuery(form: FormModel, asked: QueryBody): RecordQuery {
  const view = asked.view === undefined ? undefined : viewOf(form, asked.view);
  const filter = conjunction(form, [
    ...(view?.filter === undefined ? [] : [compileFilter(form, view.filter)]),
    ...(asked.filter == null ? [] : [compileFilter(form, asked.filter)]),
  ]);
  const sort = asked.sort ?? view?.sort;
  const { limit = defaultLimit, search, cursor, count, deleted } = asked;
  if (!Number.isInteger(limit) || limit < 1 || limit > maxLimit) {
    throw refused(problem("invalid_limit", "/limit", { max: maxLimit }));
  }
  for (const [index, id] of (asked.fields ?? []).entries()) {
    if (!form.shapeOf(id)) throw refused(problem("unknown_query_field", `/fields/${index}`, { field: id }));
  }
  return {
    limit,
    ...(filter ? { filter } : {}),
    ...(search === undefined || search.trim() === "" ? {} : { search }),
    ...(sort === undefined ? {} : { sort }),
    ...(cursor === undefined ? {} : { cursor }),
    ...(count === undefined ? {} : { count }),
    ...(deleted === undefined ? {} : { deleted }),
  };
}

/** A condition over a form's fields that somebody sent: a formula or JSON Logic. */
export function compileFilter(form: FormModel, filter: unknown): Compiled {
  if (typeof filter !== "string" && !isObject(filter)) {
    throw refused(problem("invalid_filter", "/filter", { detail: typeof filter }));
  }
  if (typeof filter !== "string" && countOperators(filter) > mostOperators) throw tooLarge();
  const result = form.compile(filter as Expression);
  if (!result.ok) {
    throw new Refusal(
      "validation_failed",
      {},
      result.error.map((one) => ({ ...one, path: `/filter${one.path}` })),
    );
  }
  if (countOperators(result.value.logic) > mostOperators) throw tooLarge();
  const { kind } = result.value.type;
  if (kind !== "boolean" && kind !== "any") {
    throw refused(problem("wrong_expression_type", "/filter", { expected: "boolean", actual: kind }));
  }
  return result.value;
}

/** What of a form is in reach for reading. */
export function readScope(policy: AccessPolicy, act: Act, app: LiveApp, form: FormModel): ReadScope {
  const rows = policy.rows(act.who, "read", form);
  return { environment: environmentOf(act, app.model), ...(rows ? { rows } : {}) };
}

function viewOf(form: FormModel, id: string): View {
  const view = form.view(id);
  if (!view) throw refused(problem("unknown_reference", "/view", { what: "view", id }));
  return view;
}

function conjunction(form: FormModel, conditions: readonly Compiled[]): Compiled | undefined {
  if (conditions.length < 2) return conditions[0];
  return compileFilter(form, { and: conditions.map((one) => one.logic) });
}

/** Conditions and computations in a filter; databases bound the depth of what they are made into. */
function countOperators(logic: unknown): number {
  if (Array.isArray(logic)) return logic.reduce((sum: number, one) => sum + countOperators(one), 0);
  if (!isObject(logic)) return 0;
  return 1 + countOperators(Object.values(logic));
}

function tooLarge(): Refusal {
  return refused(problem("limit_exceeded", "/filter", { what: "filter", limit: mostOperators }));
}

function refused(one: Problem): Refusal {
  return new Refusal("validation_failed", {}, [one]);
}
