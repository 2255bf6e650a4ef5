import type { AppModel, MenuEntry, MenuGroup } from "@mortise/definition";
import { type Locale, localize } from "@mortise/kernel";
import { dashboardPath, formPath } from "../paths.ts";

export type MenuLink = {
  readonly key: string;
  readonly label: string;
  readonly to: string;
  readonly kind: "view" | "dashboard";
};
export type MenuSection = { readonly label?: string; readonly links: readonly MenuLink[] };

/**
 * The app's menu as links, in the document's order: entries that stand alone gather in sections without a heading. An
 * app without a menu shows its dashboards, then its forms.
 */
export function menuOf(model: AppModel, locale: Locale): readonly MenuSection[] {
  const entries = model.app.menu ?? plainMenu(model);
  const sections: { label?: string; links: MenuLink[] }[] = [];
  for (const entry of entries) {
    if (isGroup(entry)) {
      const links = entry.children.flatMap((child) => linkOf(model, child, locale));
      if (links.length > 0) sections.push({ label: localize(entry.label, locale), links });
      continue;
    }
    let last = sections.at(-1);
    if (!last || last.label !== undefined) {
      last = { links: [] };
      sections.push(last);
    }
    last.links.push(...linkOf(model, entry, locale));
  }
  return sections.filter((section) => section.links.length > 0);
}

/** Where an app opens: its first menu entry. */
export function homeOf(model: AppModel): string | undefined {
  return menuOf(model, "zh-CN")[0]?.links[0]?.to;
}

function isGroup(entry: MenuEntry | MenuGroup): entry is MenuGroup {
  return "children" in entry;
}

function plainMenu(model: AppModel): readonly MenuEntry[] {
  return [
    ...(model.app.dashboards ?? []).map((dashboard) => ({ dashboard: dashboard.id })),
    ...model.app.forms.map((form) => ({ view: form.id })),
  ];
}

function linkOf(model: AppModel, entry: MenuEntry, locale: Locale): readonly MenuLink[] {
  const given = entry.label === undefined ? undefined : localize(entry.label, locale);
  if (entry.dashboard !== undefined) {
    const dashboard = model.app.dashboards?.find((one) => one.id === entry.dashboard);
    if (!dashboard) return [];
    const to = dashboardPath(model.id, dashboard.id);
    return [{ key: to, label: given ?? localize(dashboard.name, locale), to, kind: "dashboard" }];
  }
  const [formId = "", viewId] = (entry.view ?? "").split(".");
  const form = model.forms.get(formId);
  if (!form) return [];
  const isFirstView = viewId === undefined || form.form.views?.[0]?.id === viewId;
  const to = formPath(model.id, form.id) + (isFirstView ? "" : `?view=${viewId}`);
  const own = isFirstView ? form.form.name : (form.view(viewId)?.name ?? form.form.name);
  return [{ key: to, label: given ?? localize(own, locale), to, kind: "view" }];
}
