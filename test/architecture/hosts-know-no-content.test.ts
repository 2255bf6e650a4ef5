import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { namesContent } from "./names-content.ts";
import { read, sourceFiles } from "./source-files.ts";

const content = ["fields", "flow-nodes", "charts"];
const hostsAndEngines = /^packages\/(definition|(form|flow|report)-engine|record-store|columnar|client|ui|grid)\//;

/** A suite that is run over every kind of database or screen brings a small vocabulary of its own. */
const contractSuite = /\/src\/contract\//;

/**
 * Words that are the name of a kind and mean something else besides. They are only looked for where a `type` is
 * compared with them; every other name may not stand in a host as a string at all.
 */
const everydayWords: Readonly<Record<string, string>> = {
  text: "a value kind",
  number: "a value kind, and an answer of typeof",
  decimal: "a value kind",
  boolean: "a value kind",
  date: "a value kind",
  datetime: "a value kind",
  time: "a value kind",
  member: "a value kind",
  link: "what an icon or a button may look like",
  formula: "a property of whatever is computed",
  start: "one side of a line of text",
  end: "the other side of a line of text",
  table: "a role of the accessibility tree, and a thing in SQL",
  switch: "a role of the accessibility tree",
};

/** Places where a name may stand all the same. */
const allowed: readonly { readonly file: string; readonly name: string; readonly reason: string }[] = [];

test("no host and no engine names a built-in field, node or chart", async () => {
  const names = (await Promise.all(content.map(registeredTypes))).flat();
  const found = sourceFiles()
    .filter((file) => hostsAndEngines.test(file) && !contractSuite.test(file))
    .flatMap((file) => {
      const text = read(file);
      return names.filter((name) => namesContent(text, name, name in everydayWords)).map((name) => ({ file, name }));
    });
  const unexplained = found.filter((one) => !allowed.some((two) => two.file === one.file && two.name === one.name));
  expect(unexplained.map(({ file, name }) => `${file} names "${name}": ask the entry of the registry instead`)).toEqual(
    [],
  );
});

test.each([
  ['if (field.type === "kanban") draw()', "kanban", false, true],
  ["const order = ['kanban']", "kanban", false, true],
  ['// a "kanban" looks better', "kanban", false, false],
  ['/* "kanban" */ const kanban = 1;', "kanban", false, false],
  ['const shape = { kind: "text" };', "text", true, false],
  ['if (field.type === "text") draw()', "text", true, true],
  ['switch (field.type) { case "text": draw() }', "text", true, true],
] as const)("%s", (source, name, isEveryday, isFound) => {
  expect(namesContent(source, name, isEveryday)).toBe(isFound);
});

/** The types that a package of content registers, whatever its lists are called; none while it is not written. */
async function registeredTypes(name: string): Promise<string[]> {
  const entry = join("packages", name, "src", "definitions.ts");
  if (!existsSync(entry)) return [];
  const module: Record<string, unknown> = await import(pathToFileURL(entry).href);
  const entries = Object.values(module).flatMap((value): unknown[] => (Array.isArray(value) ? value : []));
  return entries.flatMap((one) => (hasType(one) ? [one.type] : []));
}

function hasType(one: unknown): one is { type: string } {
  return typeof one === "object" && one !== null && "type" in one && typeof one.type === "string";
}
