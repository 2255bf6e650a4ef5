import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["管理员", "管"],
  ["孙晓梅", "孙"],
  ["Ada Lovelace", "AL"],
  ["Grace Brewster Hopper", "GH"],
  ["ann", "A"],
  ["  ", ""],
])("%s is shown as %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
