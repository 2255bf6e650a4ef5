import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Flow } from "@mortise/definition";
import { describe, expect, it } from "vitest";
import { type FlowEvent, type FlowState, replay } from "../src/index.ts";

type Recorded = { readonly flow: Flow; readonly events: readonly FlowEvent[]; readonly state: FlowState };

const folder = join(import.meta.dirname, "histories");

/** Histories as servers have written them. They stay for good: whatever is changed, what was stored must be read. */
describe("recorded histories lead where they led", () => {
  it.each(readdirSync(folder))("%s", (name) => {
    const { flow, events, state } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Recorded;
    expect(replay(flow, events)).toEqual(state);
  });
});
