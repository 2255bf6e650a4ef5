import type { LinksAnswer } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { unwrap } from "@mortise/kernel";
import type { LiveApp } from "../apps/live-app.ts";
import type { Runtime } from "../runtime.ts";
import type { Act } from "./context.ts";
import { readScope } from "./find.ts";

const mostShown = 20;

/** Records that refer to one, by form and field; fields that nothing refers through are left out. */
export async function linksTo(
  { store, policy }: Pick<Runtime, "store" | "policy">,
  act: Act,
  app: LiveApp,
  target: FormModel,
  id: string,
): Promise<LinksAnswer["links"]> {
  const links: LinksAnswer["links"][number][] = [];
  for (const form of app.model.forms.values()) {
    if (!policy.may(act.who, "read", form)) continue;
    for (const field of form.fields) {
      if (field.shape.kind !== "reference" || field.shape.form !== target.id) continue;
      const filter = unwrap(form.compile({ "==": [{ var: field.id }, id] }));
      const query = { filter, limit: mostShown, count: "estimate" as const };
      const page = await store.read.query(form, query, readScope(policy, act, app, form));
      if (page.records.length === 0) continue;
      const ids = page.records.map((record) => record.id);
      const titles = await store.read.titles(form, ids);
      links.push({
        form: form.id,
        field: field.id,
        records: ids.map((one) => ({ id: one, title: titles.get(one) ?? one })),
        count: { value: page.count?.value ?? ids.length, isCapped: page.count?.capped ?? false },
      });
    }
  }
  return links;
}
