import type { ChartRenderer } from "@mortise/ui";

const sparklineRenderer: ChartRenderer = {
  type: "example.sparkline",
  load: () => import("./sparkline.renderer.tsx"),
};

/** What a web app registers. */
export default { name: "@mortise-example/sparkline-chart", version: "0.1.0", charts: [sparklineRenderer] };
