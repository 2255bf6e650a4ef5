import { type Dimension, type FormModel, systemFields, valueKindFacts } from "@mortise/definition";
import { err, localize, ok, type Problem, problem, type Result } from "@mortise/kernel";
import type { PlanDimension, ReportColumn } from "../types.ts";
import { type FieldAt, fieldAt } from "./field-at.ts";

export type PlannedDimension = { readonly dimension: PlanDimension; readonly column: ReportColumn };

/** Paths of problems are relative to the dimension. */
export function planDimension(form: FormModel, asked: Dimension): Result<PlannedDimension, Problem> {
  const found = fieldAt(form, asked.field);
  if (!found) return err(problem("unknown_query_field", "/field", { field: asked.field }));
  const { grouping } = valueKindFacts[found.shape.kind];
  const grains = typeof grouping === "string" ? undefined : grouping;
  if (grouping === "none") return err(problem("invalid_dimension", "/field", { field: asked.field }));
  if (asked.by !== undefined && !grains?.includes(asked.by)) {
    return err(problem("invalid_dimension", "/by", { field: `${asked.field}:${asked.by}` }));
  }
  // An instant is hardly ever shared by two records: what has grains is grouped by its day where none is asked for.
  const by = asked.by ?? (grains ? "day" : undefined);
  const id = asked.by === undefined ? asked.field : `${asked.field}:${asked.by}`;
  const { path, shape, label } = found;
  return ok({
    dimension: { id, path, shape, ...(by && { by }), ...optionsOf(found, form) },
    column: { id, label, role: "dimension", shape: by ? { kind: "date" } : shape, ...(by && { by }) },
  });
}

/** Options have labels of their own; titles of records and names of members are looked up when rows are there. */
function optionsOf({ path, shape, field }: FieldAt, form: FormModel): Pick<PlanDimension, "order" | "labelOf"> {
  if (shape.kind !== "choice") return {};
  if (!field) {
    const options = systemFields.find((one) => one.id === path.at(-1))?.options ?? [];
    return {
      order: options.map(({ id }) => id),
      labelOf: (value, locale) => localize(options.find(({ id }) => id === value)?.label ?? value, locale),
    };
  }
  // A type that offers a fixed list of values says so in its JSON Schema, in the order in which a builder put them.
  const listed = field.type.jsonSchema?.(field.field).enum;
  const { timeZone, currency } = form.app;
  return {
    ...(Array.isArray(listed) && { order: listed.filter((value): value is string => typeof value === "string") }),
    labelOf: (value, locale) => field.type.format(value, field.field, { locale, timeZone, currency }),
  };
}
