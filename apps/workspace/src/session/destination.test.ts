import { expect, test } from "vitest";
import { destination } from "./destination.ts";

const origin = "https://crm.example.com";

test.each([
  ["?next=%2Fapps%2Fcrm%3Fview%3Dall", "/apps/crm?view=all"],
  ["?next=%2Fdesigner%2Fcrm", "/designer/crm"],
  ["", "/"],
  ["?next=%2Fsign-in", "/"],
])("%s leads to %s", (search, to) => {
  expect(destination(search, origin)).toBe(to);
});

test.each(["https://evil.example", "//evil.example/x", "javascript:alert(1)", "/\\evil.example", "http://["])(
  "%s leads home: nobody else's page is opened",
  (next) => {
    expect(destination(`?next=${encodeURIComponent(next)}`, origin)).toBe("/");
  },
);
