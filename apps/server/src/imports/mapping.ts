import type { FieldModel, FormModel } from "@mortise/definition";
import { type Problem, pointer, problem, Refusal } from "@mortise/kernel";

/** Field id -> column it is read from; null for a field that the file says nothing about. */
export type Mapping = { readonly [field: string]: string | null };

/**
 * Which column each field is read from: the one that was said, else one named like the field's label in any language or
 * its id, whatever the case, spaces and underscores.
 *
 * @throws Refusal `validation_failed` where a field or a column that was said does not exist
 */
export function matchColumns(form: FormModel, columns: readonly string[], said: Mapping = {}): Mapping {
  const problems: Problem[] = [];
  for (const [field, column] of Object.entries(said)) {
    const path = pointer("mapping", field);
    if (!form.field(field)) problems.push(problem("unknown_field", path, { field }));
    else if (column !== null && !columns.includes(column)) problems.push(problem("unknown_column", path, { column }));
  }
  if (problems.length > 0) throw new Refusal("validation_failed", {}, problems);
  const taken = new Set(Object.values(said).filter((column) => column !== null));
  const byName = new Map(columns.map((column) => [plain(column), column]));
  const mapping: { [field: string]: string | null } = {};
  for (const field of form.fields) {
    if (field.formula !== undefined) continue;
    const own = Object.hasOwn(said, field.id) ? said[field.id] : undefined;
    const found = own === undefined ? namesOf(field).map((name) => byName.get(plain(name))) : [own];
    const column = found.find((name) => name !== undefined && (own !== undefined || !taken.has(name ?? ""))) ?? null;
    mapping[field.id] = column;
    if (column !== null) taken.add(column);
  }
  return mapping;
}

function namesOf({ field }: FieldModel): readonly string[] {
  const labels = typeof field.label === "string" ? [field.label] : Object.values(field.label);
  return [...labels.filter((label) => label !== undefined), field.id];
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-:：*]+/g, "");
}
