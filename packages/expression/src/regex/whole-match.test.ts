import { expect, it } from "vitest";
import { wholeMatch } from "./whole-match.ts";

it.each([
  ["\\d{11}", "13800138000", true],
  ["\\d{11}", "138001380001", false],
  ["\\d{11}", "x13800138000", false],
  ["a|bc", "abc", false],
  ["a|bc", "bc", true],
  ["(?i)opp-\\d+", "OPP-12", true],
  ["[\\p{Han}]+", "华东", true],
  ["", "", true],
])("%j against %j is %j", (pattern, text, expected) => {
  expect(wholeMatch(pattern)?.(text)).toBe(expected);
});

it.each(["(", "a)(b", "*", "(?=a)", "\\1"])("%j is no pattern", (pattern) => {
  expect(wholeMatch(pattern)).toBeUndefined();
});

it("takes no long time over a pattern that others choke on", () => {
  expect(wholeMatch("(a+)+")?.(`${"a".repeat(1_000)}!`)).toBe(false);
});
