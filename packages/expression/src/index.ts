/**
 * One language for every formula and condition.
 *
 * An `Expression` is a formula as people type it or JSON Logic as documents keep it. `compile` binds it to the names of
 * a scope, checks its types and answers a `Compiled` that evaluates records by closures, without `eval`;
 * `compileToSql` and `valueToSql` say the same in SQL, or how much of it SQL can say. `printFormula` writes logic as a
 * formula, `parseFormula` reads one for an editor even where it is wrong.
 */

export { compile, evaluateExactly, toLogic } from "./compile.ts";
export { costOf } from "./cost.ts";
export { addMonths, civilOf, daysInMonth, daysOf, formatDay, isoWeekday, parseDay } from "./dates/civil.ts";
export { formatInstant, formatTime, parseInstant, parseTime } from "./dates/instant.ts";
export { instantOfWall, isZone, offsetAt } from "./dates/zone.ts";
export { catalogue as functionCatalogue } from "./functions/catalogue.ts";
export type { Example, Family, FunctionEntry, Param, ParamKind } from "./functions/entry.ts";
export { createDependencyGraph, type DependencyGraph, type DependencyNode } from "./graph.ts";
export { limits } from "./limits.ts";
export { wholeMatch } from "./regex/whole-match.ts";
export { compileToSql, type SqlValue, valueToSql } from "./sql/index.ts";
export type { Complaint, Node as FormulaNode, Span } from "./syntax/node.ts";
export { type ParsedFormula, parseFormula } from "./syntax/parse.ts";
export { printFormula } from "./syntax/print.ts";
export { type Token, tokenize } from "./syntax/tokenize.ts";
export type * from "./types.ts";
export { errorCodes } from "./types.ts";
