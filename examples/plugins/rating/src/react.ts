import { ratingRenderer } from "./rating.renderer.tsx";

/** What a web app registers. */
export default { name: "@mortise-example/rating", version: "0.1.0", fields: [ratingRenderer] };
