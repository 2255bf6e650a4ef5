import type { FunctionEntry } from "../entry.ts";
import { concat } from "../operators/concatenation.ts";
import { exact, lower, proper, trim, upper } from "./case.ts";
import { mask, replace, rept, substitute } from "./change.ts";
import { pinyinInitials, rmbUpper } from "./chinese.ts";
import { char, encodeUrl, textFunction, uuid, value } from "./convert.ts";
import { split, textJoin } from "./join.ts";
import { left, len, mid, right } from "./parts.ts";
import { regexExtract, regexMatch, regexReplace } from "./regex.ts";
import { contains, endsWith, find, search, startsWith } from "./search.ts";

export const textFunctions: readonly FunctionEntry[] = [
  concat,
  textJoin,
  left,
  right,
  mid,
  len,
  lower,
  upper,
  proper,
  trim,
  replace,
  substitute,
  rept,
  find,
  search,
  contains,
  startsWith,
  endsWith,
  exact,
  split,
  textFunction,
  value,
  char,
  regexMatch,
  regexExtract,
  regexReplace,
  encodeUrl,
  rmbUpper,
  pinyinInitials,
  mask,
  uuid,
];
