import { describe, expect, test } from "vitest";
import { contrast, parseHex, type Rgb } from "./colour.ts";
import { defaultAccent, type Scheme, type Tokens, tokensOf } from "./tokens.ts";

const schemes: readonly Scheme[] = ["light", "dark"];
const accents = [defaultAccent, "#ffd400", "#000000", "#ffffff", "#00e5ff", "#7a1fa2", "nonsense"];

function ratio(tokens: Tokens, one: keyof Tokens, other: keyof Tokens): number {
  return contrast(parseHex(tokens[one]) as Rgb, parseHex(tokens[other]) as Rgb);
}

describe.each(schemes)("%s", (scheme) => {
  test.each(accents)("texts read at 4.5:1 on every background, with the company colour %s", (accent) => {
    const tokens = tokensOf(scheme, accent);
    for (const text of ["text", "text-2", "text-3", "accent", "positive", "negative", "warning"] as const) {
      for (const background of ["canvas", "surface", "subtle"] as const) {
        expect(ratio(tokens, text, background), `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const meaning of ["accent", "positive", "negative", "warning"] as const) {
      expect(ratio(tokens, meaning, `${meaning}-soft`), `${meaning} on its tint`).toBeGreaterThanOrEqual(4.5);
    }
    expect(ratio(tokens, "text", "accent-soft")).toBeGreaterThanOrEqual(4.5);
    expect(ratio(tokens, "on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(ratio(tokens, "on-accent", "accent-hover")).toBeGreaterThanOrEqual(4.5);
  });

  test("borders of controls are seen at 3:1", () => {
    expect(ratio(tokensOf(scheme), "border-strong", "surface")).toBeGreaterThanOrEqual(3);
  });
});

test("a colour that reads well already is kept as it is", () => {
  expect(tokensOf("light", "#2f5bd0").accent).toBe("#2f5bd0");
});
