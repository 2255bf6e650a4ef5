import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type App, canonicalText } from "../src/index.ts";
import { soundApp } from "./world.ts";

/** The same value with every object's keys in another order. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffled(item, seed)] as const);
  return Object.fromEntries(
    seed % 2 === 0 ? entries.reverse() : entries.sort(([a], [b]) => hash(a, seed) - hash(b, seed)),
  );
}

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0) + seed) % 9973, 7);
}

describe("canonicalText", () => {
  it("is the same for every order of keys", () => {
    const expected = canonicalText(soundApp());
    fc.assert(fc.property(fc.nat(), (seed) => canonicalText(shuffled(soundApp(), seed) as App) === expected));
  });

  it("loses nothing and keeps what people ordered", () => {
    expect(JSON.parse(canonicalText(soundApp()))).toEqual(soundApp());
  });

  it("puts an element's id first and its extensions last", () => {
    const app = { "x-note": 1, ...soundApp() };
    const keys = Object.keys(JSON.parse(canonicalText(app)));
    expect(keys.slice(0, 3)).toEqual(["format", "id", "name"]);
    expect(keys.at(-1)).toBe("x-note");
  });
});
