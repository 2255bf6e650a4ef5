import type { FunctionEntry } from "../entry.ts";
import { concat } from "../operators/concatenation.ts";
import { left, len, mid, right } from "./parts.ts";
import { contains, endsWith, find, search, startsWith } from "./search.ts";

export const textFunctions: readonly FunctionEntry[] = [
  concat,
  left,
  right,
  mid,
  len,
  find,
  search,
  contains,
  startsWith,
  endsWith,
];
