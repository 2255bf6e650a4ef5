import type { FormModel } from "@mortise/definition";
import type { Environment, Value } from "@mortise/expression";
import type { Problem, Result } from "@mortise/kernel";

/** Values of a record by field id. A field that is absent is empty. */
export type Values = { readonly [field: string]: Value };

/**
 * A change that was accepted: the whole record as it will be stored, and which fields differ from before. `warnings` say
 * which formulas gave an error (their fields are stored empty); they never stop a save.
 */
export type Accepted = {
  readonly values: Values;
  readonly changed: readonly string[];
  readonly warnings: readonly Problem[];
};

/**
 * Values of a linked record, or the member's (`form` is `$member`: `{name}`); undefined where it is not known. Whoever
 * calls an engine has read what `linkedPaths` names beforehand: engines wait for nothing.
 */
export type LinkedValues = (form: string, id: string) => Values | undefined;

/**
 * What a form does with values; the same in browser and server. Holds nothing of a record: one engine serves all
 * records of a form in one app version.
 *
 * The order in which fields are declared, sent or changed never matters: computed fields form a graph, built once.
 * A formula in error leaves its field empty. Formulas, checks and defaults that read through links need `linked`; without
 * it a linked record has no fields.
 *
 * Problems have paths `/values/<field>`; a check of the record that names no field has path `/values`.
 */
export interface FormEngine {
  readonly model: FormModel;
  /** Paths through links that formulas, checks and defaults read: `["account", "sector"]`. */
  readonly linkedPaths: readonly (readonly string[])[];
  /** Values that a new record starts with: defaults, then computed fields. A field in `given` has no default. */
  start(given: Values, environment: Environment, linked?: LinkedValues): Values;
  /** All computed fields anew, in dependency order; other values as they are. */
  compute(values: Values, environment: Environment, linked?: LinkedValues): Values;
  /** Every problem of these values: required, the fields' own checks, the form's checks. Expects parsed values. */
  validate(values: Values, environment: Environment, linked?: LinkedValues): readonly Problem[];
  /**
   * The write path: parses what was sent over `previous` (undefined for a new record, which gets defaults), ignores
   * sent computed values, refuses unknown fields, computes, validates. A check that depends on a refused value waits
   * until that is mended. At most 100 problems are told.
   */
  accept(
    previous: Values | undefined,
    sent: { readonly [field: string]: unknown },
    environment: Environment,
    linked?: LinkedValues,
  ): Result<Accepted, readonly Problem[]>;
}

export type CreateFormEngine = (model: FormModel) => FormEngine;
