import { ownWords, type Problem, problem } from "@mortise/kernel";
import type { Form } from "../types.ts";

/** `not_unique` at `path`, in the words of the form's rule over exactly these fields where it has some. */
export function uniqueProblem(form: Form, fields: readonly string[], path: string): Problem {
  const rule = form.unique?.find(
    (one) => one.fields.length === fields.length && one.fields.every((id) => fields.includes(id)),
  );
  return problem("not_unique", path, ownWords(rule?.message));
}
