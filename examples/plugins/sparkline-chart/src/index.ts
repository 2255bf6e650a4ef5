import { sparkline } from "./sparkline.definition.ts";

/** What a server, and whatever checks documents, registers. */
export default { name: "@mortise-example/sparkline-chart", version: "0.1.0", charts: [sparkline] };
