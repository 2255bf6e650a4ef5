import { rating } from "./rating.definition.ts";

/** What a server, and whatever checks documents, registers. */
export default { name: "@mortise-example/rating", version: "0.1.0", fields: [rating] };
