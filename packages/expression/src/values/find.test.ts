import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexIn, piecesOf } from "./find.ts";

describe("searching", () => {
  it("finds what JavaScript's own search finds", () => {
    const letters = fc.stringMatching(/^[ab]{0,6}$/);
    fc.assert(
      fc.property(letters, letters, fc.nat(5), (text, part, from) => {
        expect(indexIn(text, part, from)).toBe(text.indexOf(part, from));
        // Long enough for the linear way: the same text many times over.
        const long = text.repeat(2_000);
        const wanted = part.repeat(600);
        expect(indexIn(long, wanted, from)).toBe(long.indexOf(wanted, from));
        if (part !== "") expect(piecesOf(long, part)).toEqual(long.split(part));
      }),
      { numRuns: 200 },
    );
  });

  it("is linear", () => {
    const part = `${"a".repeat(10_000)}b${"a".repeat(10_000)}`;
    const start = performance.now();
    expect(indexIn("a".repeat(1_000_000), part)).toBe(-1);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
