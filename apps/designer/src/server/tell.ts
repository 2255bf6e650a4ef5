import type { ProblemBody } from "@mortise/client";
import { type App, describePlace } from "@mortise/definition";
import { describeProblem, isObject, type Locale, type Problem } from "@mortise/kernel";
import type { ToldProblem } from "../controls/problem-list.tsx";

/** A problem found here, in words. */
export function tellProblem(problem: Problem, document: unknown, locale: Locale): ToldProblem {
  const { code, path, severity } = problem;
  return { code, path, severity, ...placeOf(document, problem, locale), ...describeProblem(problem, locale) };
}

/** A problem that the server found; its message is in the user's language already. */
export function tellAnswer(problem: ProblemBody, document: unknown, locale: Locale): ToldProblem {
  const { code, path, message, advice, severity = "error" } = problem;
  return { code, path, message, severity, ...placeOf(document, problem, locale), ...(advice ? { advice } : {}) };
}

/** Works on any JSON, also on what is no app at all. */
function placeOf(
  document: unknown,
  { path, params }: Pick<Problem, "path"> & Partial<Pick<Problem, "params">>,
  locale: Locale,
): Pick<ToldProblem, "place" | "form" | "field" | "setting"> {
  if (!isObject(document)) return { place: [] };
  const place = describePlace(document as App, path, locale);
  const [, form, field, ofField, ofForm] =
    /^\/forms\/(\d+)(?:\/fields\/(\d+)(?:\/([^/]+))?|\/([^/]+))?/.exec(path) ?? [];
  const found = form === undefined ? undefined : (document as App).forms[Number(form)];
  const inner = field === undefined ? undefined : found?.fields[Number(field)];
  // What is missing has no place of its own; the problem names it.
  const setting = ofField ?? ofForm ?? params?.property;
  return {
    place,
    ...(found ? { form: found.id } : {}),
    ...(inner ? { field: inner.id } : {}),
    ...(setting === undefined ? {} : { setting: String(setting) }),
  };
}
