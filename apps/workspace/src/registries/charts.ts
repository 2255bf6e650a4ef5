import { chartRenderers } from "@mortise/charts/react";
import { createRegistry } from "@mortise/kernel";

/** How charts are drawn; each is fetched when the first of its type is shown. */
export const charts = createRegistry("chart renderers", chartRenderers);
