import { expect } from "vitest";

/** Expects of what the page will say in a moment: asked again until it holds, or fifteen seconds are over. */
export function eventually<Told>(read: () => Promise<Told> | Told) {
  return expect.poll(read, { timeout: 15_000, interval: 40 });
}
