import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const source = new URL("../src/", import.meta.url).pathname;
const shell = new URL("../../../packages/ui/src/shell/", import.meta.url).pathname;
const files = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => ending.test(path));
const readJson = (path: string): object => JSON.parse(readFileSync(path, "utf8"));

/** Keys in dots, plural forms as one: `total_one` and `total_other` are `total`. */
function keysOf(texts: object, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key.replace(/_(one|other)$/, "")] : keysOf(value, `${prefix}${key}.`),
  );
}
const unique = (keys: readonly string[]) => [...new Set(keys)].sort();

const namespaces = files(join(source, "texts/zh-CN"), /\.json$/).map((name) => name.replace(".json", ""));
const pathOf = (locale: string, namespace: string) =>
  namespace === "shell" ? join(shell, `texts/${locale}.json`) : join(source, `texts/${locale}/${namespace}.json`);

describe("texts", () => {
  test("there are as many files in each language", () => {
    expect(files(join(source, "texts/en-US"), /\.json$/).sort()).toEqual(
      namespaces.map((name) => `${name}.json`).sort(),
    );
  });

  test.each([...namespaces, "shell"])("%s has the same keys in both languages, none of them empty", (namespace) => {
    const [chinese, english] = ["zh-CN", "en-US"].map((locale) => readJson(pathOf(locale, namespace))) as [
      object,
      object,
    ];
    expect(unique(keysOf(chinese))).toEqual(unique(keysOf(english)));
    expect(`${JSON.stringify(chinese)}${JSON.stringify(english)}`).not.toMatch(/:""/);
  });

  test.each([...namespaces, "shell"])(
    "%s: no English word is left in Chinese texts and no Chinese in English",
    (namespace) => {
      const english = JSON.stringify(readJson(pathOf("en-US", namespace)));
      expect(english).not.toMatch(/[\u3400-\u9fff]/);
      const chinese = Object.values(flatten(readJson(pathOf("zh-CN", namespace))));
      const untranslated = chinese.filter(
        (text) => /[A-Za-z]{3}/.test(text.replace(/\{\{.*?\}\}/g, "")) && !/[\u3400-\u9fff]/.test(text),
      );
      expect(untranslated).toEqual([]);
    },
  );
});

function flatten(texts: object): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[key, value]]
        : Object.entries(flatten(value)).map(([inner, text]) => [`${key}.${inner}`, text]),
    ),
  );
}

describe("sources", () => {
  const sources = [
    ...files(source, /\.tsx?$/).map((path) => join(source, path)),
    ...files(shell, /\.tsx$/).map((path) => join(shell, path)),
  ].filter((path) => !/\.test\.|\.d\.ts$/.test(path));
  const codeOf = (path: string) => readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");

  test("hold no Chinese and no English sentences of their own", () => {
    const found = sources.flatMap((path) => {
      const code = codeOf(path);
      const chinese = code.match(/[\u4e00-\u9fff]{2,}/g) ?? [];
      // Words between tags, and those that are read aloud or shown on pointing.
      const shown = [
        ...code.matchAll(/^\s*([A-Z][a-z]+(?: [a-z]+)+[.?!]?)\s*$/gm),
        ...code.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]+)"/g),
      ].map((match) => match[1]);
      return [...chinese, ...shown].map((text) => `${relative(source, path)}: ${text}`);
    });
    expect(found.filter((line) => !line.includes("language-store.ts"))).toEqual([]);
  });

  test("use no key that has no text", () => {
    const known = new Map(
      [...namespaces, "shell"].map((name) => [name, new Set(keysOf(readJson(pathOf("zh-CN", name))))]),
    );
    const missing = sources.flatMap((path) => {
      const code = codeOf(path);
      const own = [...code.matchAll(/useTranslation\(\[?"([\w-]+)"/g)].map((match) => match[1] ?? "");
      return [...code.matchAll(/\bt\(\s*"([^"]+)"/g)].flatMap(([, key = ""]) => {
        const [namespace, name] = key.includes(":") ? key.split(":") : [undefined, key];
        const places = namespace === undefined ? own : [namespace];
        return places.some((place) => known.get(place)?.has(name ?? "")) ? [] : [`${relative(source, path)}: ${key}`];
      });
    });
    expect(missing).toEqual([]);
  });
});
