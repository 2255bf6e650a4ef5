import { expect, test } from "vitest";
import { committedFiles, read } from "./source-files.ts";

const binary = /\.(png|jpe?g|gif|webp|ico|woff2?|ttf|otf|xlsx|zip|gz|pdf|sqlite)$/;

// Written so that this file does not find itself.
const machinePath = /(?:^|[\s"'`(=:,])\/(?:work|root|home\/\w+|Users\/\w+)\/[\w.]/m;
const registryHost = /\b(?:registry\.(?:npmjs|yarnpkg|npmmirror)|npm\.pkg\.github|deb\.debian)\b/;
const lockedAddress = /^\s+(?:resolution: \{.*)?tarball:/m;

const texts = committedFiles()
  .filter((file) => !binary.test(file))
  .map((file) => ({ file, text: read(file) }));

test.each([
  ["a path of one machine", machinePath],
  ["the host of a package registry", registryHost],
])("no file names %s", (_what, pattern) => {
  const found = texts.filter(({ text }) => pattern.test(text));
  expect(found.map(({ file, text }) => `${file}: ${pattern.exec(text)?.[0].trim()}`)).toEqual([]);
});

test("the lockfile names packages by version and hash, not by address", () => {
  expect(lockedAddress.test(read("pnpm-lock.yaml"))).toBe(false);
});
