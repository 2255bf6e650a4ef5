import type { FunctionEntry } from "../entry.ts";
import { remainderOf } from "../operators/arithmetic.ts";
import { same } from "../operators/comparison.ts";
import { merge, reduce } from "./lists.ts";
import { missing, missingSome, variable } from "./names.ts";
import { substr } from "./substr.ts";

/** What standard JSON Logic has beyond the language of formulas. */
export const jsonLogicFunctions: readonly FunctionEntry[] = [
  same,
  remainderOf,
  reduce,
  merge,
  substr,
  missing,
  missingSome,
  variable,
];
