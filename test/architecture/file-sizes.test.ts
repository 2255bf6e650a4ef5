import { expect, test } from "vitest";
import { read, sourceFiles } from "./source-files.ts";

/** Above this a file says at its head why it is one file. */
const large = 500;

const files = sourceFiles().map((path) => {
  const text = read(path);
  return { path, lines: text.split("\n").length - 1, text };
});

test("a file of over 500 lines begins with a sentence that says why", () => {
  const silent = files.filter((file) => file.lines > large && !/^(\/\/ \S|\/\*\*?\s+(\* )?\S)/.test(file.text));
  expect(silent.map((file) => `${file.path}: ${file.lines} lines`)).toEqual([]);
});

// Not a limit but a number to look at when it drifts; good houses have about 60 and 220, and 2 % over 500.
test(`sizes of source files: ${summary()}`, () => {
  expect(files.length).toBeGreaterThan(0);
});

function summary(): string {
  const lines = files.map((file) => file.lines).toSorted((a, b) => a - b);
  const at = (share: number): number => lines[Math.floor((lines.length - 1) * share)] ?? 0;
  const over = lines.filter((count) => count > large).length;
  return `${lines.length} files, median ${at(0.5)} lines, p90 ${at(0.9)}, over ${large}: ${over}`;
}
