import type { FormModel } from "@mortise/definition";
import type { Compiled, Expression } from "@mortise/expression";
import { err, type Problem, problem, type Result, under } from "@mortise/kernel";

/** A filter over the records of a form: an expression that is true or false. */
export function compileCondition(
  form: FormModel,
  expression: Expression,
  path: string,
): Result<Compiled, readonly Problem[]> {
  const compiled = form.compile(expression);
  if (!compiled.ok) return err(under(path, compiled.error));
  const { kind } = compiled.value.type;
  if (kind === "boolean" || kind === "any") return compiled;
  return err([problem("wrong_expression_type", path, { expected: "boolean", actual: kind })]);
}
