import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { problemCatalogue } from "../../packages/kernel/src/problems/catalogue.ts";
import type { ProblemEntry } from "../../packages/kernel/src/problems/define.ts";

const entries: [string, ProblemEntry][] = Object.entries(problemCatalogue);
/** Its text is the builder's own, written in each language and passed through as it is. */
const ownWords = "check_failed";
const folder = new URL("../../packages/kernel/src/problems/", import.meta.url);

test.each(entries.filter(([code]) => code !== ownWords))(
  "%s is said in both languages, with the same placeholders",
  (_code, { message, advice }) => {
    for (const text of advice ? [message, advice] : [message]) {
      expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(text["en-US"]).toMatch(/[A-Za-z]/);
    }
    expect(placeholders(message["en-US"])).toEqual(placeholders(message["zh-CN"]));
  },
);

test("codes are snake_case, and every part of the catalogue is in it", async () => {
  expect(entries.map(([code]) => code).filter((code) => !/^[a-z][a-z0-9_]*$/.test(code))).toEqual([]);
  const codes = await Promise.all(readdirSync(folder).filter(isSource).map(codesIn));
  const inParts = codes.flat();
  // A code that two parts define would silently be the later one's.
  expect(inParts.toSorted()).toEqual(entries.map(([code]) => code).toSorted());
});

function isSource(file: string): boolean {
  return file.endsWith(".ts") && !file.endsWith(".test.ts");
}

async function codesIn(file: string): Promise<string[]> {
  const module: Record<string, unknown> = await import(new URL(file, folder).href);
  const parts = Object.entries(module).filter(([name]) => /Problems$/.test(name) && name !== "defineProblems");
  return parts.flatMap(([, part]) => (typeof part === "object" && part !== null ? Object.keys(part) : []));
}

function placeholders(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").toSorted();
}
