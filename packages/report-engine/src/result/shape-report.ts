import type { Value } from "@mortise/expression";
import { exhaustive, type Locale, locales, Refusal } from "@mortise/kernel";
import { maxGroups } from "../sql/plan-to-sql.ts";
import type { PlanMeasure, RawRow, ReportCell, ReportPlan, ReportResult } from "../types.ts";
import { decodeAggregate, decodeDimension, ratio } from "./decode.ts";
import { orderRows } from "./order.ts";

/**
 * What a plan's rows come to: cells decoded, averages and formulas computed, rows ordered and cut, values named.
 *
 * @param rows as a plan's statement gives them, in any order
 * @param titles of what `wantedTitles` asked for, by column, then by id; an id without one is shown as it is
 * @throws Refusal `report_too_large` for more than 50,000 groups
 */
export function shapeReport(
  plan: ReportPlan,
  rows: readonly RawRow[],
  titles: ReportResult["titles"],
  locale: Locale = locales[0],
): ReportResult {
  if (rows.length > maxGroups) throw new Refusal("report_too_large", { limit: maxGroups });
  const named = { ...optionTitles(plan, rows, locale), ...titles };
  const decoded = rows.map((row) => decodeRow(plan, row));
  const ordered = orderRows(plan, decoded, (column) => named[column]);
  return {
    columns: plan.columns,
    rows: ordered.slice(0, plan.limit),
    titles: named,
    ...(ordered.length > plan.limit && { isCut: true }),
  };
}

function decodeRow(plan: ReportPlan, row: RawRow): readonly ReportCell[] {
  const raw = (aggregate: number): unknown => row[plan.dimensions.length + aggregate];
  const values = new Map<string, ReportCell>();
  for (const measure of plan.measures) {
    if (measure.from !== "formula") values.set(measure.id, decodeMeasure(plan, measure, raw));
  }
  for (const measure of plan.measures) {
    if (measure.from === "formula") values.set(measure.id, compute(plan, measure, values));
  }
  return [
    ...plan.dimensions.map((dimension, index) => decodeDimension(dimension, row[index])),
    ...plan.measures.map(({ id }) => values.get(id) ?? null),
  ];
}

function decodeMeasure(
  plan: ReportPlan,
  measure: Exclude<PlanMeasure, { readonly from: "formula" }>,
  raw: (aggregate: number) => unknown,
): ReportCell {
  const aggregate = plan.aggregates[measure.from === "ratio" ? measure.sum : measure.aggregate];
  const column = plan.columns.find(({ id, role }) => id === measure.id && role === "measure");
  if (!aggregate || !column) throw new Error(`report: the plan lacks what the measure "${measure.id}" is made of`);
  switch (measure.from) {
    case "aggregate":
      return decodeAggregate(aggregate, raw(measure.aggregate));
    case "ratio":
      return ratio(aggregate, raw(measure.sum), Number(raw(measure.count) ?? 0), column.shape);
    default:
      return exhaustive(measure, "measure");
  }
}

/** A formula in error (a division by zero) leaves its cell empty. */
function compute(
  plan: ReportPlan,
  { compiled }: Extract<PlanMeasure, { readonly from: "formula" }>,
  values: ReadonlyMap<string, ReportCell>,
): ReportCell {
  const data = Object.fromEntries(
    plan.columns.map(({ id, shape }) => {
      const value = values.get(id) ?? null;
      // A sum too large to be an exact number: a formula goes on with the nearest one.
      return [id, shape.kind === "decimal" && typeof value === "string" ? Number(value) : value];
    }),
  );
  const result: Value = compiled.evaluate(data, plan.environment);
  return typeof result === "number" && Number.isFinite(result) ? result : null;
}

function optionTitles(plan: ReportPlan, rows: readonly RawRow[], locale: Locale): ReportResult["titles"] {
  return Object.fromEntries(
    plan.dimensions.flatMap(({ id, labelOf }, index) => {
      if (!labelOf) return [];
      const values = new Set(rows.map((row) => row[index]).filter((value) => typeof value === "string"));
      return [[id, Object.fromEntries([...values].map((value) => [value, labelOf(value, locale)]))] as const];
    }),
  );
}
