import { type Problem, pointer, problem } from "@mortise/kernel";
import type { AppModel } from "../model/form-model.ts";

/** Titles that are made from one another, and formulas that need their own result. */
export function cycleProblems(model: AppModel): Problem[] {
  const titles = findCycle(
    [...model.forms.values()].map((form) => ({
      id: form.id,
      needs: form.title.flatMap((part) => {
        if (!("path" in part)) return [];
        // A title that ends in a link shows the linked record's title; one that goes through it reads its field only.
        const shape = form.shapeAt(part.path);
        return shape?.kind === "reference" ? [shape.form] : [];
      }),
    })),
  );
  const found: Problem[] = [];
  if (titles) {
    const index = model.app.forms.findIndex((form) => form.id === titles[0]);
    found.push(problem("cycle", pointer("forms", index, "title"), { path: titles.join(" -> ") }));
  }
  model.app.forms.forEach((form, index) => {
    const own = model.forms.get(form.id);
    const cycle = findCycle(
      (own?.fields ?? []).map((field) => {
        const compiled = field.formula === undefined ? undefined : own?.compile(field.formula);
        return { id: field.id, needs: compiled?.ok ? compiled.value.dependencies.map((path) => path[0] ?? "") : [] };
      }),
    );
    if (!cycle) return;
    const position = form.fields.findIndex((field) => field.id === cycle[0]);
    found.push(problem("cycle", pointer("forms", index, "fields", position), { path: cycle.join(" -> ") }));
  });
  return found;
}

/** A circle among the nodes as a closed path (`a, b, a`); undefined where there is none. */
function findCycle(nodes: readonly { readonly id: string; readonly needs: readonly string[] }[]): string[] | undefined {
  const needs = new Map(nodes.map((node) => [node.id, node.needs]));
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): string[] | undefined => {
    const at = trail.indexOf(id);
    if (at >= 0) return [...trail.slice(at), id];
    if (done.has(id)) return undefined;
    for (const next of needs.get(id) ?? []) {
      const cycle = visit(next, [...trail, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const node of nodes) {
    const cycle = visit(node.id, []);
    if (cycle) return cycle;
  }
  return undefined;
}
