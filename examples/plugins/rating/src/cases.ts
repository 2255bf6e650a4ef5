import { ratingCases } from "./rating.cases.ts";

/** What tests and the gallery read. */
export default { name: "@mortise-example/rating", version: "0.1.0", fields: [ratingCases] };
