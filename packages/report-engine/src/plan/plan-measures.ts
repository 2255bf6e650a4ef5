import {
  type Aggregate,
  expressionType,
  type FormModel,
  type Measure,
  type ValueShape,
  valueKindFacts,
} from "@mortise/definition";
import { type Compiled, compile, type Expression, type ValueType } from "@mortise/expression";
import { type LocalizedText, localize, type Problem, pointer, problem, under } from "@mortise/kernel";
import type { PlainAggregate, PlanAggregate, PlanMeasure, ReportColumn } from "../types.ts";
import { compileCondition } from "./condition.ts";
import { eachLocale, type FieldAt, fieldAt } from "./field-at.ts";

export type PlannedMeasures = {
  readonly aggregates: readonly PlanAggregate[];
  readonly measures: readonly PlanMeasure[];
  readonly columns: readonly ReportColumn[];
  readonly problems: readonly Problem[];
};

type AggregateMeasure = Extract<Measure, { readonly aggregate: Aggregate }>;
type FormulaMeasure = Exclude<Measure, AggregateMeasure>;

/** Digits that an average has beyond its field's, at most six. */
const averageDigits = 2;

/** Plans the measures of a query; paths of problems begin at the query (`/measures/1/field`). */
export function planMeasures(form: FormModel, asked: readonly Measure[]): PlannedMeasures {
  const planning = new Planning(form);
  const isFormula = (measure: Measure): measure is FormulaMeasure => "formula" in measure;
  // Formulas may use every aggregate, also one that stands behind them.
  const planned = new Map<Measure, Planned | undefined>();
  for (const [index, measure] of asked.entries()) {
    if (!isFormula(measure)) planned.set(measure, planning.aggregate(measure, pointer("measures", index)));
  }
  for (const [index, measure] of asked.entries()) {
    if (isFormula(measure)) planned.set(measure, planning.formula(measure, pointer("measures", index)));
  }
  const all = asked.flatMap((measure) => planned.get(measure) ?? []);
  return {
    aggregates: planning.aggregates,
    measures: all.map(({ measure }) => measure),
    columns: all.map(({ column }) => column),
    problems: planning.problems,
  };
}

type Planned = { readonly measure: PlanMeasure; readonly column: ReportColumn };

class Planning {
  readonly aggregates: PlanAggregate[] = [];
  readonly problems: Problem[] = [];
  readonly #form: FormModel;
  /** Types of the measures that a formula may use, by id. */
  readonly #types = new Map<string, ValueType>();

  constructor(form: FormModel) {
    this.#form = form;
  }

  aggregate(asked: AggregateMeasure, path: string): Planned | undefined {
    const found = asked.field === undefined ? undefined : fieldAt(this.#form, asked.field);
    if (asked.field !== undefined && !found) {
      return this.#wrong(problem("unknown_query_field", `${path}/field`, { field: asked.field }));
    }
    if (!found && asked.aggregate !== "count") {
      return this.#wrong(problem("missing_property", path, { property: "field" }));
    }
    if (found && !valueKindFacts[found.shape.kind].aggregates.includes(asked.aggregate)) {
      const params = { field: asked.field ?? "", aggregate: asked.aggregate };
      return this.#wrong(problem("invalid_measure", `${path}/field`, params));
    }
    const filter = asked.filter === undefined ? undefined : this.#condition(asked.filter, `${path}/filter`);
    if (asked.filter !== undefined && !filter) return undefined;

    const shape = resultShape(asked.aggregate, found?.shape);
    this.#types.set(asked.id, expressionType(shape));
    const use = (aggregate: PlainAggregate) => this.#use(aggregate, found, filter);
    return {
      measure:
        asked.aggregate === "average"
          ? { id: asked.id, from: "ratio", sum: use("sum"), count: use("count") }
          : { id: asked.id, from: "aggregate", aggregate: use(asked.aggregate) },
      column: {
        id: asked.id,
        label: asked.label ?? labelOf(asked.aggregate, found),
        role: "measure",
        shape,
        ...(isZeroOverNothing(asked.aggregate) && { overNothing: 0 }),
      },
    };
  }

  formula(asked: FormulaMeasure, path: string): Planned | undefined {
    const compiled = compile(asked.formula, {
      typeOf: ([id = "", ...rest]) => (rest.length === 0 ? this.#types.get(id) : undefined),
    });
    if (!compiled.ok) return this.#wrong(...under(`${path}/formula`, compiled.error));
    const { kind } = compiled.value.type;
    if (kind !== "number" && kind !== "decimal" && kind !== "any") {
      return this.#wrong(problem("wrong_expression_type", `${path}/formula`, { expected: "number", actual: kind }));
    }
    this.#types.set(asked.id, { kind: "number" });
    const shape = { kind: asked.format ?? "number" } as const;
    return {
      measure: { id: asked.id, from: "formula", compiled: compiled.value },
      column: { id: asked.id, label: asked.label ?? asked.id, role: "measure", shape },
    };
  }

  #condition(expression: Expression, path: string): Compiled | undefined {
    const compiled = compileCondition(this.#form, expression, path);
    if (compiled.ok) return compiled.value;
    this.problems.push(...compiled.error);
    return undefined;
  }

  /** The place of an aggregate, added where no measure has asked for the same. */
  #use(aggregate: PlainAggregate, found: FieldAt | undefined, filter: Compiled | undefined): number {
    const key = (one: PlanAggregate) => JSON.stringify([one.aggregate, one.path, one.filter?.logic]);
    const wanted: PlanAggregate = {
      aggregate,
      ...(found && { path: found.path, shape: found.shape }),
      ...(filter && { filter }),
    };
    const known = this.aggregates.findIndex((one) => key(one) === key(wanted));
    return known === -1 ? this.aggregates.push(wanted) - 1 : known;
  }

  #wrong(...problems: readonly Problem[]): undefined {
    this.problems.push(...problems);
  }
}

function isZeroOverNothing(aggregate: Aggregate): boolean {
  return aggregate === "count" || aggregate === "count_distinct" || aggregate === "sum";
}

function resultShape(aggregate: Aggregate, shape: ValueShape | undefined): ValueShape {
  if (aggregate === "count" || aggregate === "count_distinct" || !shape) return { kind: "number" };
  if (aggregate !== "average" || shape.kind !== "decimal") return shape;
  return { kind: "decimal", scale: Math.min(shape.scale + averageDigits, 6) };
}

const aggregateLabels: { readonly [A in Aggregate]: LocalizedText } = {
  count: { "zh-CN": "数量", "en-US": "Number" },
  count_distinct: { "zh-CN": "去重数量", "en-US": "Distinct" },
  sum: { "zh-CN": "合计", "en-US": "Total" },
  average: { "zh-CN": "平均", "en-US": "Average" },
  min: { "zh-CN": "最小", "en-US": "Least" },
  max: { "zh-CN": "最大", "en-US": "Most" },
};

/** `金额 合计`, or `记录数` for a count of records. */
function labelOf(aggregate: Aggregate, found: FieldAt | undefined): LocalizedText {
  if (!found) return { "zh-CN": "记录数", "en-US": "Records" };
  return eachLocale((locale) => `${localize(found.label, locale)} ${localize(aggregateLabels[aggregate], locale)}`);
}
