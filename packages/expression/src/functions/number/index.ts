import type { FunctionEntry } from "../entry.ts";
import { average, max, min, product, sum } from "./aggregates.ts";
import { averageIf, countIf, countIfs, sumIf, sumIfs } from "./conditional.ts";
import { abs, mod, power, quotient, sign, sqrt } from "./elementary.ts";
import { ceiling, floor, int, mround, roundDown, roundFunction, roundUp, trunc } from "./rounding.ts";
import { count, countA, countBlank, large, median, rank, small, sumProduct } from "./series.ts";
import { exp, fixed, ln, log, log10, pi, rand, randBetween } from "./transcendental.ts";

export const numberFunctions: readonly FunctionEntry[] = [
  sum,
  sumIf,
  sumIfs,
  sumProduct,
  product,
  average,
  averageIf,
  count,
  countA,
  countBlank,
  countIf,
  countIfs,
  max,
  min,
  median,
  large,
  small,
  rank,
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
  exp,
  ln,
  log,
  log10,
  pi,
  rand,
  randBetween,
  fixed,
];
