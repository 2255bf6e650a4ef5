import {
  type App,
  type AppModel,
  createAppModel,
  type Flow,
  type FormModel,
  type Vocabulary,
} from "@mortise/definition";
import type { Compiled, Environment } from "@mortise/expression";
import { createFormEngine, type FormEngine, type LinkedValues } from "@mortise/form-engine";
import { unwrap } from "@mortise/kernel";
import type { RecordValues } from "@mortise/record-store";
import { seenThrough } from "../records/linked.ts";

/** A published version made ready to serve. Compiled on first use, kept as long as the version serves. */
export type LiveApp = {
  readonly id: string;
  readonly version: number;
  readonly definition: App;
  readonly model: AppModel;
  engineOf(form: FormModel): FormEngine;
  /** Whether a flow is for a record with these values; for every record where it names no condition. */
  isFlowFor(
    flow: Flow,
    form: FormModel,
    values: RecordValues,
    environment: Environment,
    linked: LinkedValues | undefined,
  ): boolean;
  /** Paths through links that a form's rules and its flows' conditions read. */
  linkedPathsOf(form: FormModel): readonly (readonly string[])[];
};

export function createLiveApp(definition: App, version: number, vocabulary: Vocabulary): LiveApp {
  let model: AppModel | undefined;
  const engines = new Map<string, FormEngine>();
  const conditions = new Map<string, Compiled>();
  const linkedPaths = new Map<string, readonly (readonly string[])[]>();
  const conditionOf = (flow: Flow, form: FormModel): Compiled | undefined => {
    if (flow.when === undefined) return undefined;
    const condition = conditions.get(flow.id) ?? unwrap(form.compile(flow.when));
    conditions.set(flow.id, condition);
    return condition;
  };
  return {
    id: definition.id,
    version,
    definition,
    get model() {
      model ??= createAppModel(definition, vocabulary);
      return model;
    },
    engineOf(form) {
      const known = engines.get(form.id);
      if (known) return known;
      const engine = createFormEngine(form);
      engines.set(form.id, engine);
      return engine;
    },
    isFlowFor(flow, form, values, environment, linked) {
      const condition = conditionOf(flow, form);
      if (!condition) return true;
      return condition.evaluate(seenThrough(form, values, condition.dependencies, linked), environment) === true;
    },
    linkedPathsOf(form) {
      const known = linkedPaths.get(form.id);
      if (known) return known;
      const own = this.engineOf(form).linkedPaths;
      const flows = this.model.flowsOf(form.id).flatMap((flow) => conditionOf(flow, form)?.dependencies ?? []);
      const paths = [...own, ...flows.filter((path) => path.length > 1)];
      linkedPaths.set(form.id, paths);
      return paths;
    },
  };
}
