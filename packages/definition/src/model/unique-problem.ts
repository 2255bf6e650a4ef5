import { localize, type Problem, problem } from "@mortise/kernel";
import type { Form } from "../types.ts";

const plain = { "zh-CN": "已有相同的记录", "en-US": "There is such a record already" } as const;

/** `not_unique` at `path`, in the words of the form's rule over exactly these fields where it has some. */
export function uniqueProblem(form: Form, fields: readonly string[], path: string): Problem {
  const rule = form.unique?.find(
    (one) => one.fields.length === fields.length && one.fields.every((id) => fields.includes(id)),
  );
  const message = rule?.message ?? plain;
  return problem("not_unique", path, { zh: localize(message, "zh-CN"), en: localize(message, "en-US") });
}
