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
  /** The frame of the record. */
  readonly root: Frame;
  /** Fields of the record that the expression reads more than once, each read when first wanted. Of the root only. */
  readonly slots: (Inner | undefined)[];
  /** Rows that may still be visited. Of the root only. */
  steps: number;

  constructor(data: unknown, environment: Environment, outer?: Frame, slotCount = 0) {
    this.data = data;
    this.environment = environment;
    this.outer = outer;
    this.root = outer ? outer.root : this;
    this.slots = slotCount === 0 ? none : new Array(slotCount);
    this.steps = limits.steps;
  }
}

const none: (Inner | undefined)[] = [];

/** Caught at the door of an evaluation and answered as an error value. */
export class StepsExceeded extends Error {}

/** Counts rows that a list function visits. */
export function spend(frame: Frame, steps: number): void {
  const { root } = frame;
  root.steps -= steps;
  if (root.steps < 0) throw new StepsExceeded();
}
