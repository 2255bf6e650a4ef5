import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = new URL("../src/", import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: "utf8" });
const namespaces = files.filter((path) => path.startsWith("texts/zh-CN/")).map((path) => path.slice(12, -5));

/** Texts by their keys in dots; plural forms apart. */
function flatten(texts: object, prefix = ""): readonly (readonly [key: string, text: string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as const] : flatten(value as object, `${prefix}${key}.`),
  );
}
const read = (locale: string, namespace: string) =>
  flatten(JSON.parse(readFileSync(join(source, "texts", locale, `${namespace}.json`), "utf8")) as object);
const keyOf = (key: string) => key.replace(/_(zero|one|other)$/, "");
const keysOf = (locale: string, namespace: string) => [...new Set(read(locale, namespace).map(([key]) => keyOf(key)))];
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

test.each(namespaces)("%s has the same keys in both languages, each with words", (namespace) => {
  expect(keysOf("en-US", namespace).sort()).toEqual(keysOf("zh-CN", namespace).sort());
  for (const locale of ["zh-CN", "en-US"]) for (const [, text] of read(locale, namespace)) expect(text).not.toBe("");
});

test.each(namespaces)("%s is completed with the same values in both languages", (namespace) => {
  const english = new Map(read("en-US", namespace));
  for (const [key, text] of read("zh-CN", namespace)) {
    const other = english.get(key);
    if (other !== undefined) expect([key, holes(other)]).toEqual([key, holes(text)]);
  }
});

test.each(namespaces)("%s has no Chinese in its English texts", (namespace) => {
  expect(read("en-US", namespace).filter(([, text]) => /[\u3400-\u9fff]/.test(text))).toEqual([]);
});

const code = files
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(source, path), "utf8");
    return [path, text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1")] as const;
  });

test("sources hold no words of their own; panels are documents and have both languages beside each other", () => {
  const found = code.flatMap(([path, text]) =>
    [...text.matchAll(/[\u4e00-\u9fff]{2,}|(?:aria-label|title|placeholder)="[^"]+"/g)].map(
      ([words]) => `${path}: ${words}`,
    ),
  );
  expect(found.filter((line) => !line.startsWith("form/properties/common-settings.ts"))).toEqual([]);
});

test("no key is used that has no text", () => {
  const missing = code.flatMap(([path, text]) => {
    const own = [...text.matchAll(/useTranslation\("([\w-]+)"/g)].map(([, namespace]) => namespace ?? "");
    const known = new Set(own.flatMap((namespace) => keysOf("zh-CN", namespace)));
    return [...text.matchAll(/\bt(?:App)?\(\s*"([^"]+)"/g)].flatMap(([, key = ""]) =>
      known.has(key) ? [] : [`${path}: ${key}`],
    );
  });
  expect(missing).toEqual([]);
});
