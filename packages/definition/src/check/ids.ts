import { type Problem, pointer, problem } from "@mortise/kernel";
import { reservedFieldIds } from "../model/system-fields.ts";
import type { App } from "../types.ts";

type Identified = { readonly id: string };

/** Ids that stand twice in one parent, and field ids that storage keeps to itself. */
export function idProblems(app: App): Problem[] {
  return [
    ...duplicates(app.forms, "/forms"),
    ...app.forms.flatMap((form, index) => {
      const path = pointer("forms", index);
      return [
        ...duplicates(form.fields, `${path}/fields`),
        ...duplicates(form.views, `${path}/views`),
        ...duplicates(form.checks, `${path}/checks`),
        ...form.fields.flatMap((field, position) =>
          reservedFieldIds.has(field.id)
            ? [problem("reserved_id", `${path}/fields/${position}/id`, { id: field.id })]
            : [],
        ),
      ];
    }),
    ...duplicates(app.flows, "/flows"),
    ...(app.flows ?? []).flatMap((flow, index) => duplicates(flow.nodes, pointer("flows", index, "nodes"))),
    ...duplicates(app.dashboards, "/dashboards"),
    ...(app.dashboards ?? []).flatMap((dashboard, index) => {
      const path = pointer("dashboards", index, "widgets");
      return [
        ...duplicates(dashboard.widgets, path),
        ...dashboard.widgets.flatMap((widget, position) =>
          duplicates(widget.query.measures, `${path}/${position}/query/measures`),
        ),
      ];
    }),
  ];
}

function duplicates(elements: readonly Identified[] | undefined, path: string): Problem[] {
  const seen = new Set<string>();
  return (elements ?? []).flatMap((element, index) => {
    if (!seen.has(element.id)) {
      seen.add(element.id);
      return [];
    }
    return [problem("duplicate_id", `${path}/${index}/id`, { id: element.id })];
  });
}
