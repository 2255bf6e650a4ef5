import type { ChartRenderer } from "@mortise/ui";

/** Each is a chunk of its own, loaded when the first chart of its type is shown. */
export const chartRenderers: readonly ChartRenderer[] = [
  { type: "bar", load: () => import("./bar/bar.renderer.tsx") },
  { type: "line", load: () => import("./line/line.renderer.tsx") },
  { type: "pie", load: () => import("./pie/pie.renderer.tsx") },
  { type: "kpi", isText: true, load: () => import("./kpi/kpi.renderer.tsx") },
];
