import type { Environment, Value } from "@mortise/expression";
import type { Problem } from "@mortise/kernel";
import type { FormEngine, LinkedValues, Values } from "../types.ts";

/** What a field's control shows. The same object until something about it changes. */
export type FieldState = {
  /** What was entered, even where it was refused; formulas see an empty value in place of a refused one. */
  readonly value: Value;
  /**
   * Problems to show now: none before the field was edited and left, or saving was tried. Then also the warning of a
   * formula in error, once everything that it reads is filled in.
   */
  readonly problems: readonly Problem[];
};

export type SessionStart = {
  /** The stored record that is edited; a new one where absent. */
  readonly previous?: Values;
  /** What a new record begins with; these fields get no default. */
  readonly given?: Values;
  /** Moment and person that formulas see while the form is open. */
  readonly environment: Environment;
  readonly linked?: LinkedValues;
};

/**
 * One record being filled in. A change costs what depends on it, not the size of the form, and tells only those who
 * asked about the fields that it changed. Holds the same verdict, at any moment, as `FormEngine.accept` would give.
 */
export interface FormSession {
  readonly engine: FormEngine;
  readonly isNew: boolean;
  state(field: string): FieldState;
  /** Values as they would be stored; refused ones are empty. */
  values(): Values;
  /** Enters a value; answers which fields have another value now. Computed and unknown fields stay as they are. */
  set(field: string, entered: Value): readonly string[];
  /** The person left the field: if it was edited, its problems are shown from now on. */
  leave(field: string): void;
  /** Saving was tried: all problems are shown. Answers whether there is none that stops it. */
  attempt(): boolean;
  /** Everything wrong now, in the order of `accept`, whether shown or not. Warnings of formulas are not among them. */
  problems(): readonly Problem[];
  problemsOf(field: string): readonly Problem[];
  /** Problems that somebody else found (the server); each is shown until its field changes. */
  report(problems: readonly Problem[]): void;
  /**
   * What stands in the way of saving, as a list to show above the form: nothing before saving was tried, then `problems`,
   * then what was reported. The same array until something about it changes.
   */
  summary(): readonly Problem[];
  /** What to send: fields that differ from the stored record, or that a new one would not have by itself. */
  changes(): { readonly [field: string]: Value };
  isDirty(): boolean;
  /** Values of linked records have arrived: what reads them is computed anew. */
  relink(): readonly string[];
  /** Calls back after a change of this field's state, or of anything where `field` is undefined. Answers how to stop it. */
  subscribe(field: string | undefined, listener: () => void): () => void;
}
