import type { Problem, Result } from "@mortise/kernel";
import type { Compiled, Expression, Scope } from "./types.ts";

export function compile(_expression: Expression, _scope: Scope): Result<Compiled, readonly Problem[]> {
  throw new Error("the expression engine is being built on its own branch");
}
