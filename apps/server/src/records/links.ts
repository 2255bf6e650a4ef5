import type { LinksAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { unwrap } from "@mortise/kernel";
import type { LiveApp } from "../apps/live-app.ts";
import type { Act } from "./context.ts";
import { readScope } from "./find.ts";
import { type PresentParts, presentRecords } from "./present.ts";

const mostShown = 20;

/** Records that refer to one, a group for each form and field that does. */
export async function linksTo(
  parts: PresentParts,
  act: Act,
  app: LiveApp,
  target: FormModel,
  id: string,
): Promise<LinksAnswer> {
  const groups: LinksAnswer["groups"][number][] = [];
  const related: { [form: string]: { [id: string]: string } } = {};
  for (const form of app.model.forms.values()) {
    if (!parts.policy.may(act.who, "read", form)) continue;
    for (const field of form.fields) {
      if (field.shape.kind !== "reference" || field.shape.form !== target.id) continue;
      const query = {
        filter: unwrap(form.compile({ "==": [{ var: field.id }, id] })),
        sort: [{ field: "created_at", desc: true }],
        limit: mostShown,
        count: "exact" as const,
      };
      const page = await parts.read.query(form, query, readScope(parts.policy, act, app, form));
      if (page.records.length === 0) continue;
      const shown = await presentRecords(parts, act.who, form, page.records);
      for (const [other, names] of Object.entries(shown.related)) related[other] = { ...related[other], ...names };
      groups.push({
        form: form.id,
        field: field.id,
        count: page.count?.value ?? page.records.length,
        records: shown.records,
      });
    }
  }
  return { groups, related };
}
