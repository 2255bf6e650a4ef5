import type { FunctionEntry } from "../entry.ts";
import { item } from "./item.ts";
import { lookup, rollup } from "./lookup.ts";
import { sort } from "./order.ts";
import { all, any, filter, map } from "./rows.ts";
import { compact, first, flatten, includes, index, join, last, unique } from "./simple.ts";

export const listFunctions: readonly FunctionEntry[] = [
  filter,
  map,
  unique,
  sort,
  first,
  last,
  index,
  join,
  flatten,
  compact,
  includes,
  any,
  all,
  item,
  lookup,
  rollup,
];
