import { limits } from "../limits.ts";
import type { Environment } from "../types.ts";
import type { Inner } from "../values/value.ts";

/** A compiled expression: reads the frame, answers a value, throws nothing but `StepsExceeded`. */
export type Run = (frame: Frame) => Inner;

/** What an evaluation knows: the record or list row at hand, the ones around it, the environment, the steps left. */
export class Frame {
  /** The record, a row or item of a list, or the `{current, accumulator}` of a reduction. */
  data: unknown;
  readonly outer: Frame | undefined;
  readonly environment: Environment;
  readonly budget: { steps: number };

  constructor(data: unknown, environment: Environment, outer?: Frame) {
    this.data = data;
    this.environment = environment;
    this.outer = outer;
    this.budget = outer ? outer.budget : { steps: limits.steps };
  }
}

/** Caught at the door of an evaluation and answered as an error value. */
export class StepsExceeded extends Error {}

/** Counts rows that a list function visits. */
export function spend(frame: Frame, steps: number): void {
  frame.budget.steps -= steps;
  if (frame.budget.steps < 0) throw new StepsExceeded();
}
