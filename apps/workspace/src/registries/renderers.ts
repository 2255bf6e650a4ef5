import { fieldRenderers } from "@mortise/fields/react";
import { createRegistry } from "@mortise/kernel";
import type { UiRegistries } from "@mortise/ui";

/** How fields are filled in and shown; charts come with the dashboard page. */
export const registries: UiRegistries = {
  fields: createRegistry("field renderers", fieldRenderers),
  charts: createRegistry("chart renderers"),
};
