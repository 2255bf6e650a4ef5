import type { LocalizedText } from "../text.ts";

/** What the catalogue says of one code. Texts may hold `{name}` placeholders, filled from the problem's params. */
export type ProblemEntry = {
  /** HTTP status of an answer whose main error this is. */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  /** What is wrong, in words for the person who did it. */
  readonly message: Exclude<LocalizedText, string>;
  /** What to do about it, where that is not plain from the message. */
  readonly advice?: Exclude<LocalizedText, string>;
};

/** Types a part of the catalogue, keeping its codes as literal types. */
export function defineProblems<const Entries extends Record<string, ProblemEntry>>(entries: Entries): Entries {
  return entries;
}
