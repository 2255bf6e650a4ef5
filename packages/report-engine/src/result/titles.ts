import { memberForm } from "@mortise/definition";
import type { RawRow, ReportPlan } from "../types.ts";

/** Ids in a column whose titles have to be looked up; `form` is `$member` for members. */
export type WantedTitles = { readonly column: string; readonly form: string; readonly ids: readonly string[] };

/** What to look up before `shapeReport`: titles of the records and names of the members that the rows mention. */
export function wantedTitles(plan: ReportPlan, rows: readonly RawRow[]): readonly WantedTitles[] {
  return plan.dimensions.flatMap(({ id, shape }, index): readonly WantedTitles[] => {
    const form = shape.kind === "reference" ? shape.form : shape.kind === "member" ? memberForm : undefined;
    if (form === undefined) return [];
    const ids = new Set(rows.map((row) => row[index]).filter((value): value is string => typeof value === "string"));
    return [{ column: id, form, ids: [...ids] }];
  });
}
