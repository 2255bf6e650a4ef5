import type { FunctionEntry } from "../entry.ts";
import { average, max, min, product, sum } from "./aggregates.ts";
import { abs, mod, power, quotient, sign, sqrt } from "./elementary.ts";
import { ceiling, floor, int, mround, roundDown, roundFunction, roundUp, trunc } from "./rounding.ts";

export const numberFunctions: readonly FunctionEntry[] = [
  sum,
  product,
  average,
  max,
  min,
  abs,
  sign,
  int,
  trunc,
  roundFunction,
  roundUp,
  roundDown,
  mround,
  ceiling,
  floor,
  mod,
  quotient,
  power,
  sqrt,
];
