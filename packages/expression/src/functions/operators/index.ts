import type { FunctionEntry } from "../entry.ts";
import { minus, over, percent, plus, times } from "./arithmetic.ts";
import { equal, greater, greaterOrEqual, less, lessOrEqual, notEqual } from "./comparison.ts";
import { ampersand } from "./concatenation.ts";

/** In the order of the reference; POWER (`^`) is with the numbers. */
export const operators: readonly FunctionEntry[] = [
  plus,
  minus,
  times,
  over,
  percent,
  ampersand,
  equal,
  notEqual,
  less,
  lessOrEqual,
  greater,
  greaterOrEqual,
];
