import { definitionProblems } from "./definition.ts";
import { expressionProblems } from "./expression.ts";
import { flowProblems } from "./flow.ts";
import { httpProblems } from "./http.ts";
import { importProblems } from "./import.ts";
import { queryProblems } from "./query.ts";
import { valueProblems } from "./values.ts";

/** Every code that Mortise answers with, in one place; `docs/reference/problems.md` is generated from it. */
export const problemCatalogue = {
  ...httpProblems,
  ...definitionProblems,
  ...expressionProblems,
  ...valueProblems,
  ...queryProblems,
  ...flowProblems,
  ...importProblems,
} as const;

export type ProblemCode = keyof typeof problemCatalogue;
