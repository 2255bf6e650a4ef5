import { expect, test } from "vitest";
import { isFittingNode } from "../../scripts/bootstrap/toolchain.mjs";

test.each([
  ["18.20.8", false],
  ["20.20.2", false],
  ["22.13.1", false],
  ["22.14.0", true],
  ["22.20.0", true],
  ["23.11.0", false],
  ["24.0.0", true],
  ["25.1.0", false],
  ["26.0.0", true],
])("Node %s fits: %s", (version, isFitting) => {
  expect(isFittingNode(version)).toBe(isFitting);
});
