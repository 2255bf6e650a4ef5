import type { AppModel, FormModel, Query } from "@mortise/definition";
import type { Compiled, Environment } from "@mortise/expression";
import { err, ok, type Problem, pointer, problem, type Result, under } from "@mortise/kernel";
import type { PlanSort, ReportColumn, ReportPlan } from "../types.ts";
import { compileCondition } from "./condition.ts";
import { type PlannedDimension, planDimension } from "./plan-dimension.ts";
import { planMeasures } from "./plan-measures.ts";

/** Rows of an answer where the query does not say. */
export const defaultLimit = 1_000;

/**
 * Binds a query to an app. Expects a query of the right shape (the document's schema); finds every name that does not
 * exist, every aggregate or grain that does not fit a value's kind, and every expression that is wrong.
 *
 * @param environment what formulas over measures may know; where it is absent, time stands still at the epoch
 * @returns problems with paths into the query: `/measures/1/field`
 */
export function planReport(
  query: Query,
  model: AppModel,
  environment?: Environment,
): Result<ReportPlan, readonly Problem[]> {
  const form = model.forms.get(query.from);
  if (!form) return err([problem("unknown_reference", "/from", { what: "form", id: query.from })]);

  const { dimensions, problems: dimensionProblems } = planDimensions(form, query);
  const measured = planMeasures(form, query.measures);
  const filtered = planFilter(form, query);
  const columns = [...dimensions.map(({ column }) => column), ...measured.columns];
  const problems = [...dimensionProblems, ...measured.problems, ...filtered.problems, ...twins(query)];
  // A column that could not be planned would only make its sort look wrong as well.
  const sorted = problems.length > 0 ? { sort: [], problems: [] } : planSort(query, columns, dimensions.length);
  if (problems.length + sorted.problems.length > 0) return err([...problems, ...sorted.problems]);
  return ok({
    form: form.id,
    dimensions: dimensions.map(({ dimension }) => dimension),
    aggregates: measured.aggregates,
    measures: measured.measures,
    filters: filtered.filters,
    sort: sorted.sort,
    limit: query.limit ?? defaultLimit,
    timeZone: model.timeZone,
    weekStart: model.weekStart,
    environment: environment ?? { now: 0, timeZone: model.timeZone, currentUser: null },
    columns,
  });
}

function planDimensions(form: FormModel, query: Query) {
  const dimensions: PlannedDimension[] = [];
  const problems: Problem[] = [];
  for (const [index, asked] of (query.dimensions ?? []).entries()) {
    const planned = planDimension(form, asked);
    if (planned.ok) dimensions.push(planned.value);
    else problems.push(...under(pointer("dimensions", index), [planned.error]));
  }
  return { dimensions, problems };
}

function planFilter(form: FormModel, query: Query): { filters: readonly Compiled[]; problems: readonly Problem[] } {
  if (query.filter === undefined) return { filters: [], problems: [] };
  const compiled = compileCondition(form, query.filter, "/filter");
  return compiled.ok ? { filters: [compiled.value], problems: [] } : { filters: [], problems: compiled.error };
}

/** Columns that would have the same id. */
function twins(query: Query): readonly Problem[] {
  const seen = new Set<string>();
  const judge = (id: string, path: string) => {
    if (seen.has(id)) return [problem("duplicate_id", path, { id })];
    seen.add(id);
    return [];
  };
  return [
    ...(query.dimensions ?? []).flatMap(({ field, by }, index) =>
      judge(by === undefined ? field : `${field}:${by}`, pointer("dimensions", index)),
    ),
    ...query.measures.flatMap(({ id }, index) => judge(id, pointer("measures", index, "id"))),
  ];
}

function planSort(
  query: Query,
  columns: readonly ReportColumn[],
  dimensions: number,
): { readonly sort: readonly PlanSort[]; readonly problems: readonly Problem[] } {
  if (query.sort === undefined || query.sort.length === 0) {
    const sort = Array.from({ length: dimensions }, (_, column) => ({ column, desc: false }));
    return { sort, problems: [] };
  }
  const problems: Problem[] = [];
  const sort = query.sort.flatMap(({ by, desc = false }, index): readonly PlanSort[] => {
    const exact = columns.findIndex((column) => column.id === by);
    const column = exact === -1 ? (query.dimensions ?? []).findIndex(({ field }) => field === by) : exact;
    if (column >= 0) return [{ column, desc }];
    problems.push(problem("not_sortable", pointer("sort", index, "by"), { field: by }));
    return [];
  });
  return { sort, problems };
}
