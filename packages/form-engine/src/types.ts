import type { FormModel } from "@mortise/definition";
import type { Environment, Value } from "@mortise/expression";
import type { Problem, Result } from "@mortise/kernel";

/** Values of a record by field id. A field that is absent is empty. */
export type Values = { readonly [field: string]: Value };

/** A change that was accepted: the whole record as it will be stored, and which fields differ from before. */
export type Accepted = { readonly values: Values; readonly changed: readonly string[] };

/**
 * What a form does with values; the same in browser and server. Holds nothing of a record: one engine serves all
 * records of a form in one app version.
 *
 * Problems have paths `/values/<field>`; a check of the record that names no field has path `/values`.
 */
export interface FormEngine {
  readonly model: FormModel;
  /** Values that a new record starts with: defaults, then computed fields. `given` goes before defaults. */
  start(given: Values, environment: Environment): Values;
  /** All computed fields anew, in dependency order; other values as they are. */
  compute(values: Values, environment: Environment): Values;
  /** Every problem of these values: required, the fields' own checks, the form's checks. Expects parsed values. */
  validate(values: Values, environment: Environment): readonly Problem[];
  /**
   * The write path: parses what was sent over `previous` (undefined for a new record, which gets defaults), ignores
   * sent computed values, refuses unknown fields, computes, validates.
   */
  accept(
    previous: Values | undefined,
    sent: { readonly [field: string]: unknown },
    environment: Environment,
  ): Result<Accepted, readonly Problem[]>;
}

export type CreateFormEngine = (model: FormModel) => FormEngine;
