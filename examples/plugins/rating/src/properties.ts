import { ratingProperties } from "./rating.properties.ts";

/** What a designer registers. */
export default { name: "@mortise-example/rating", version: "0.1.0", fields: [ratingProperties] };
