import type { App } from "@mortise/definition";
import { createRegistry, type Locale } from "@mortise/kernel";
import type { UiRegistries, UiServices } from "@mortise/ui";
import { renderers } from "./field-parts.ts";

/** Charts are not drawn here. */
export const registries: UiRegistries = { fields: renderers, charts: createRegistry("charts") };

/** What the canvas's fields may ask for: they are there to be looked at, so no record is ever searched. */
export function canvasServices(app: App, locale: Locale): UiServices {
  return {
    locale,
    timeZone: app.settings?.timeZone ?? "Asia/Shanghai",
    currency: app.settings?.currency ?? "CNY",
    searchRecords: () => Promise.resolve([]),
    searchMembers: () => Promise.resolve([]),
    titleOf: () => undefined,
    nameOf: () => undefined,
  };
}
