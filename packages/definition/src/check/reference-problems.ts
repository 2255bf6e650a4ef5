import { exhaustive, type Problem, problem } from "@mortise/kernel";
import type { AppModel } from "../model/form-model.ts";
import { memberForm } from "../value-kinds.ts";
import type { Reference } from "./references.ts";

/** References that lead nowhere, or to a field whose kind does not fit. */
export function referenceProblems(references: readonly Reference[], model: AppModel): Problem[] {
  return references.flatMap((reference) => judge(reference, model));
}

function judge(reference: Reference, model: AppModel): Problem[] {
  const { target, path } = reference;
  switch (target.what) {
    case "form":
      return hasForm(target.form, model) ? [] : [missing(path, "form", target.form)];
    case "view":
      return model.app.forms.some(
        (form) => form.id === target.form && form.views?.some((one) => one.id === target.view),
      )
        ? []
        : [missing(path, "view", `${target.form}.${target.view}`)];
    case "dashboard":
      return model.app.dashboards?.some((dashboard) => dashboard.id === target.dashboard)
        ? []
        : [missing(path, "dashboard", target.dashboard)];
    case "measure":
      return target.measures.includes(target.measure) ? [] : [missing(path, "measure", target.measure)];
    case "field":
      return fieldProblems(reference, target, model);
    default:
      return exhaustive(target);
  }
}

function fieldProblems(
  reference: Reference,
  target: { readonly form: string; readonly field: string },
  model: AppModel,
): Problem[] {
  const form = model.forms.get(target.form);
  // A form that does not exist is a problem of the reference to the form itself.
  if (!form) return [];
  const shape = form.shapeOf(target.field);
  const isKept = form.form.fields.some((field) => field.id === target.field);
  if (!shape) return isKept ? [] : [missing(reference.path, "field", target.field)];
  if (reference.kinds && !reference.kinds.includes(shape.kind)) {
    return [problem("wrong_kind", reference.path, { field: target.field, expected: reference.kinds.join(", ") })];
  }
  return [];
}

function hasForm(form: string, model: AppModel): boolean {
  return form === memberForm || model.forms.has(form);
}

function missing(path: string, what: string, id: string): Problem {
  return problem("unknown_reference", path, { what, id });
}
