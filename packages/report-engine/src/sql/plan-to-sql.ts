import {
  type Compiled,
  compileToSql,
  type SqlColumn,
  type SqlDialectName,
  type SqlFragment,
} from "@mortise/expression";
import { exhaustive, Refusal } from "@mortise/kernel";
import type { PlanAggregate, PlanDimension, PlanSort, ReportPlan, ReportStatement, SqlSource } from "../types.ts";
import type { AggregateSql, ReportDialect } from "./dialect.ts";
import { joinSql, rawSql, sql } from "./fragment.ts";
import { postgresReports } from "./postgres.ts";
import { sqliteReports } from "./sqlite.ts";

/** Groups that an answer may be made of before it is sorted and cut. */
export const maxGroups = 50_000;

const dialects: { readonly [Name in SqlDialectName]: ReportDialect } = {
  sqlite: sqliteReports,
  postgres: postgresReports,
};

/**
 * The statement that answers a plan. Its rows are what `shapeReport` reads; `ReportStatement` says how they are coded.
 *
 * @throws Refusal `not_filterable` for a condition that the database can't decide alone: groups can't be filtered
 * afterwards, and a filter is never silently wrong
 * @throws Error for a path that the source does not know, although the plan was made of the same app
 */
export function planToSql(plan: ReportPlan, source: SqlSource): ReportStatement {
  const dialect = dialects[source.dialect];
  const dimensions = plan.dimensions.map((dimension) => dimensionSql(dimension, plan, source, dialect));
  const aggregates = plan.aggregates.map((aggregate) => aggregateSql(aggregate, source, dialect));
  const filters = plan.filters.map((filter) => conditionSql(filter, source));
  // Joins are known only now that every path has been resolved.
  const { from, where } = source.from();

  const conditions = [...(where === "" ? [] : [rawSql(where)]), ...filters];
  const order = orderInSql(plan);
  const parts = [
    sql`SELECT ${joinSql([...dimensions, ...aggregates.map(({ select }) => select)], ", ")}`,
    rawSql(from),
    ...(conditions.length === 0 ? [] : [sql`WHERE ${joinSql(conditions, " AND ")}`]),
    ...(dimensions.length === 0 ? [] : [rawSql(`GROUP BY ${dimensions.map((_, index) => index + 1).join(", ")}`)]),
    ...(dimensions.length === 0 || !order ? [] : [sql`ORDER BY ${joinSql(order.map(keySql), ", ")}`]),
    ...(dimensions.length === 0 ? [] : [rawSql(`LIMIT ${(order ? Math.min(plan.limit, maxGroups) : maxGroups) + 1}`)]),
  ];
  return joinSql(parts, "\n");

  function keySql({ column, desc }: PlanSort): SqlFragment {
    const measure = plan.measures[column - plan.dimensions.length];
    const key = measure?.from === "aggregate" ? aggregates[measure.aggregate]?.key : rawSql(String(column + 1));
    return sql`${key ?? ""}${desc ? " DESC" : ""} NULLS LAST`;
  }
}

/**
 * The order of a plan as far as a database can keep it, so that it may cut; undefined where people's order is another
 * (titles, options) or a formula decides. Whatever else has the same rank comes in the order of the dimensions.
 */
function orderInSql(plan: ReportPlan): readonly PlanSort[] | undefined {
  const isKnown = plan.sort.every(({ column }) => {
    const dimension = plan.dimensions[column];
    if (dimension) return dimension.order === undefined && !isTitled(dimension);
    return plan.measures[column - plan.dimensions.length]?.from === "aggregate";
  });
  if (!isKnown) return undefined;
  const rest = plan.dimensions.flatMap((_, column) =>
    plan.sort.some((key) => key.column === column) ? [] : [{ column, desc: false }],
  );
  return [...plan.sort, ...rest];
}

function isTitled({ shape, labelOf }: PlanDimension): boolean {
  return shape.kind === "reference" || shape.kind === "member" || labelOf !== undefined;
}

function dimensionSql(one: PlanDimension, plan: ReportPlan, source: SqlSource, dialect: ReportDialect): SqlFragment {
  const column = columnOf(one.path, source);
  const { storage } = column;
  const value = rawSql(column.sql);
  switch (storage.as) {
    case "text":
      return dialect.ordered(value);
    case "decimal":
      return dialect.units(value, storage.scale);
    case "day":
      return periodSql(one, value, plan, dialect);
    case "instant":
      return periodSql(one, dialect.dayOfInstant(value, plan.timeZone), plan, dialect);
    case "number":
    case "boolean":
      return value;
    default:
      return exhaustive(storage, "storage");
  }
}

function periodSql({ by = "day" }: PlanDimension, day: SqlFragment, plan: ReportPlan, dialect: ReportDialect) {
  switch (by) {
    case "day":
      return day;
    case "week":
      return weekOf(day, plan.weekStart);
    default:
      return dialect.startOf(by, day);
  }
}

/** Many weeks, so that a division of what is before 1970 rounds down as well. */
const farDays = 7_000_000;

/** The first day of a day's week. Day 0 was a Thursday, weekday 4. */
function weekOf(day: SqlFragment, weekStart: number): SqlFragment {
  const shift = farDays + 4 - weekStart;
  return sql`((${day} + ${shift}) / 7 * 7 - ${shift})`;
}

function aggregateSql(one: PlanAggregate, source: SqlSource, dialect: ReportDialect): AggregateSql {
  const column = one.path && columnOf(one.path, source);
  const filter = one.filter ? sql` FILTER (WHERE ${conditionSql(one.filter, source)})` : rawSql("");
  const over = (call: string) => sql`${call}${filter}`;
  const value = column?.sql ?? "*";
  const scale = column?.storage.as === "decimal" ? column.storage.scale : undefined;
  switch (one.aggregate) {
    case "count":
      return same(over(`COUNT(${value})`));
    case "count_distinct":
      return same(over(`COUNT(DISTINCT ${value})`));
    case "sum":
      return scale === undefined
        ? same(sql`COALESCE(${over(`SUM(${value})`)}, 0)`)
        : dialect.sumOfUnits(value, scale, over);
    case "min":
    case "max": {
      const key = over(`${one.aggregate.toUpperCase()}(${value})`);
      return scale === undefined ? same(key) : { select: dialect.asText(dialect.units(key, scale)), key };
    }
    default:
      return exhaustive(one.aggregate, "aggregate");
  }
}

function same(value: SqlFragment): AggregateSql {
  return { select: value, key: value };
}

function conditionSql(compiled: Compiled, source: SqlSource): SqlFragment {
  const condition = compileToSql(compiled, {
    dialect: source.dialect,
    environment: source.environment,
    column: (path) => source.resolve(path),
  });
  if (condition.coverage === "whole") return condition.fragment;
  throw new Refusal("not_filterable", { detail: JSON.stringify(condition.rest.logic).slice(0, 200) });
}

function columnOf(path: readonly string[], source: SqlSource): SqlColumn {
  const column = source.resolve(path);
  if (!column) throw new Error(`report: the source has no column for "${path.join(".")}"`);
  return column;
}
