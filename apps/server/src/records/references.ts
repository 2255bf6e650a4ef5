import type { FormModel } from "@mortise/definition";
import { type Problem, pointer, problem } from "@mortise/kernel";
import type { RecordValues } from "@mortise/record-store";
import type { Directory } from "../identity/directory.ts";

/** Members that a record newly names must be there and active; those it named before may have left since. */
export function memberProblems(
  form: FormModel,
  values: RecordValues,
  changed: readonly string[],
  directory: Directory,
): Problem[] {
  return changed.flatMap((id) => {
    const value = values[id];
    if (form.field(id)?.shape.kind !== "member" || typeof value !== "string" || directory.isActive(value)) return [];
    return [problem("unknown_member", pointer("values", id))];
  });
}
