import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedPages } from "../../scripts/docs/pages.ts";

test.each(Object.entries(generatedPages))("%s is current (npm run fix)", (path, make) => {
  expect(readFileSync(path, "utf8")).toBe(make());
});
