import type { FunctionEntry } from "../entry.ts";
import { between, blank, coalesce, inFunction, isBlankFunction } from "./blanks.ts";
import { ifError, ifFunction, ifs, isErrorFunction, switchFunction } from "./choices.ts";
import { and, falseFunction, not, or, trueFunction, xor } from "./connectives.ts";

export const logicFunctions: readonly FunctionEntry[] = [
  ifFunction,
  ifs,
  switchFunction,
  and,
  or,
  not,
  xor,
  trueFunction,
  falseFunction,
  ifError,
  isErrorFunction,
  isBlankFunction,
  coalesce,
  blank,
  inFunction,
  between,
];
