import {
  type App,
  type AppModel,
  createAppModel,
  type Flow,
  type FormModel,
  type Vocabulary,
} from "@mortise/definition";
import type { Compiled, Environment } from "@mortise/expression";
import { createFormEngine, type FormEngine } from "@mortise/form-engine";
import { unwrap } from "@mortise/kernel";
import type { RecordValues } from "@mortise/record-store";

/** A published version made ready to serve. Compiled on first use, kept as long as the version serves. */
export type LiveApp = {
  readonly id: string;
  readonly version: number;
  readonly definition: App;
  readonly model: AppModel;
  engineOf(form: FormModel): FormEngine;
  /** Whether a flow is for a record with these values; for every record where it names no condition. */
  isFlowFor(flow: Flow, form: FormModel, values: RecordValues, environment: Environment): boolean;
};

export function createLiveApp(definition: App, version: number, vocabulary: Vocabulary): LiveApp {
  let model: AppModel | undefined;
  const engines = new Map<string, FormEngine>();
  const conditions = new Map<string, Compiled>();
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
    isFlowFor(flow, form, values, environment) {
      if (flow.when === undefined) return true;
      const condition = conditions.get(flow.id) ?? unwrap(form.compile(flow.when));
      conditions.set(flow.id, condition);
      return condition.evaluate(values, environment) === true;
    },
  };
}
