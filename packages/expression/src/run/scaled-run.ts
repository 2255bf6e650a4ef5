import { addScaled, multiplyScaled, restore, scale, split } from "../values/scaled.ts";
import type { Frame, Run } from "./frame.ts";

/** Computes a number in parts (values/scaled.ts): the integer as the result, its scale in the register. */
export type Scaled = (frame: Frame) => number;

/** The fast forms of closures that have one, so that sums of products are put together only once, at the top. */
export const scaledRuns = new WeakMap<Run, Scaled>();

export function scaledConstant(value: number): Scaled {
  const integer = split(value);
  const own = scale;
  return () => {
    restore(own);
    return integer;
  };
}

/** A value computed otherwise; empty counts as 0. */
export function scaledLeaf(run: Run): Scaled {
  return (frame) => {
    const value = run(frame);
    if (typeof value === "number") return split(value);
    restore(0);
    return value === null ? 0 : Number.NaN;
  };
}

export function scaledSum(left: Scaled, right: Scaled, sign: 1 | -1): Scaled {
  return (frame) => {
    const a = left(frame);
    const own = scale;
    return addScaled(a, own, right(frame), sign);
  };
}

export function scaledProduct(left: Scaled, right: Scaled): Scaled {
  return (frame) => {
    const a = left(frame);
    const own = scale;
    return multiplyScaled(a, own, right(frame));
  };
}
