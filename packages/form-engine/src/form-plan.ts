import type { FieldModel, FormModel } from "@mortise/definition";
import {
  type Compiled,
  createDependencyGraph,
  type Environment,
  type Expression,
  type Value,
} from "@mortise/expression";
import { type LocalizedText, ownWords, type Problem, pointer, problem, warning } from "@mortise/kernel";
import { type LinkTree, linkTree } from "./links.ts";
import type { Values } from "./types.ts";

/** What a formula gave: a value for the record, and a warning where the formula gave an error instead. */
export type Outcome = { readonly value: Value; readonly warning?: Problem };

/** A field with what the engine needs of it, ready to run. */
export type FieldPlan = {
  readonly id: string;
  /** `/values/<id>` */
  readonly path: string;
  readonly model: FieldModel;
  readonly isRequired: boolean;
  readonly isComputed: boolean;
  /** What the field holds where nothing is given. */
  readonly blank: Value;
};

/** A formula or a default, with the fields it reads. */
export type Calculation = {
  readonly field: FieldPlan;
  readonly reads: readonly string[];
  run(data: Values, environment: Environment): Outcome;
};

export type CheckPlan = {
  readonly reads: readonly string[];
  /** The field that shows the problem; undefined for one of the whole record. */
  readonly target: string | undefined;
  /** Made once: what is wrong where the check does not hold. */
  readonly problem: Problem;
  holds(data: Values, environment: Environment): boolean;
};

/** A form with everything compiled and ordered once. */
export type FormPlan = {
  readonly model: FormModel;
  readonly fields: readonly FieldPlan[];
  readonly byId: ReadonlyMap<string, FieldPlan>;
  /** Computed fields, each after those it reads. */
  readonly computed: readonly Calculation[];
  /** Defaults and computed fields, each after those it reads: what a new record goes through. */
  readonly starting: readonly Calculation[];
  readonly checks: readonly CheckPlan[];
  readonly links: LinkTree;
  readonly linkedPaths: readonly (readonly string[])[];
};

/**
 * Stands for an expression that can't be compiled: publishing refuses those, but a plug-in that has gone takes the names of
 * its fields along. A formula gives an error, a check does not hold.
 */
const unreadable: Compiled = {
  logic: null,
  type: { kind: "any" },
  dependencies: [],
  isVolatile: false,
  evaluate: () => ({ error: "#NAME?" }),
};

export function createFormPlan(model: FormModel): FormPlan {
  const fields = model.fields.map(planField);
  const byId = new Map(fields.map((field) => [field.id, field]));
  const compiled: Compiled[] = [];
  const compile = (expression: Expression): Compiled => {
    const result = model.compile(expression);
    const one = result.ok ? result.value : unreadable;
    compiled.push(one);
    return one;
  };
  const computed = new Map<string, Calculation>();
  const defaults = new Map<string, Calculation>();
  for (const field of fields) {
    const { formula, field: definition } = field.model;
    if (formula !== undefined) computed.set(field.id, planCalculation(field, compile(formula)));
    else if (definition.default !== undefined)
      defaults.set(field.id, planCalculation(field, compile(definition.default)));
  }
  const checks = (model.form.checks ?? []).map((check) =>
    planCheck(compile(check.check), check.message, check.field, check.id),
  );
  const linkedPaths = distinct(compiled.flatMap((one) => one.dependencies).filter((path) => path.length > 1));
  const inOrder = ordered(computed);
  return Object.freeze({
    model,
    fields,
    byId,
    computed: inOrder,
    starting: defaults.size === 0 ? inOrder : ordered(new Map([...defaults, ...computed])),
    checks,
    links: linkTree(model, linkedPaths),
    linkedPaths,
  });
}

function planField(model: FieldModel): FieldPlan {
  const blank = model.type.parse(null, model.field);
  const isComputed = model.formula !== undefined;
  return {
    id: model.id,
    path: pointer("values", model.id),
    model,
    isRequired: model.field.required === true && !isComputed,
    isComputed,
    blank: blank.ok ? blank.value : null,
  };
}

function planCalculation(field: FieldPlan, compiled: Compiled): Calculation {
  const { type, field: definition } = field.model;
  return {
    field,
    reads: firstSteps(compiled),
    run(data, environment) {
      const result = compiled.evaluate(data, environment);
      if (typeof result === "object" && result !== null && "error" in result)
        return failed(field, warning("computed_error", field.path, { error: String(result.error) }));
      const parsed = type.parse(result, definition);
      return parsed.ok ? parsed : failed(field, { ...parsed.error, path: field.path, severity: "warning" });
    },
  };
}

function failed(field: FieldPlan, why: Problem): Outcome {
  return { value: field.blank, warning: why };
}

function planCheck(compiled: Compiled, message: LocalizedText, target: string | undefined, id: string): CheckPlan {
  return {
    reads: firstSteps(compiled),
    target,
    problem: problem("check_failed", target === undefined ? "/values" : pointer("values", target), {
      check: id,
      ...ownWords(message),
    }),
    holds(data, environment) {
      const result = compiled.evaluate(data, environment);
      return Boolean(result) && !(typeof result === "object" && result !== null && "error" in result);
    },
  };
}

function firstSteps(compiled: Compiled): readonly string[] {
  return [...new Set(compiled.dependencies.flatMap((path) => path.slice(0, 1)))];
}

/** Each after those it reads. Those in a cycle, which `checkApp` refuses, end as an error rather than in a loop. */
function ordered(calculations: ReadonlyMap<string, Calculation>): readonly Calculation[] {
  const runnable = new Map(calculations);
  const circular: Calculation[] = [];
  for (;;) {
    const graph = createDependencyGraph([...runnable].map(([id, one]) => ({ id, dependsOn: one.reads })));
    if (graph.ok) return [...circular, ...graph.value.order.map((id) => runnable.get(id) as Calculation)];
    for (const id of graph.error) {
      const one = runnable.get(id);
      if (one) circular.push(inCircle(one));
      runnable.delete(id);
    }
  }
}

function inCircle({ field }: Calculation): Calculation {
  const why = warning("computed_error", field.path, { error: "#CYCLE!" });
  return { field, reads: [], run: () => failed(field, why) };
}

function distinct(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(paths.map((path) => [path.join("."), path])).values()];
}
