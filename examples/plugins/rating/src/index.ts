import type { PluginManifest } from "@mortise/ui";
import { ratingCases } from "./rating.cases.ts";
import { rating } from "./rating.definition.ts";
import { ratingProperties } from "./rating.properties.ts";

const manifest: PluginManifest = {
  name: "@mortise-example/rating",
  version: "0.1.0",
  fields: {
    definitions: [rating],
    properties: [ratingProperties],
    cases: [ratingCases],
    react: () => import("./react.ts"),
  },
};

export default manifest;
