import { notice } from "./notice.definition.ts";

/** What a server, and whatever checks documents, registers. */
export default { name: "@mortise-example/notice-node", version: "0.1.0", nodes: [notice] };
