import type { ProblemBody, RecordAnswer } from "@mortise/client";
import { describe, expect, test } from "vitest";
import { conflictOf, settled } from "./conflict.ts";
import { problemsForForm } from "./server-problems.ts";

const record = (values: RecordAnswer["values"], version = 1) => ({ id: "r1", version, values }) as RecordAnswer;

describe("two people changed a record", () => {
  const base = record({ name: "A", amount: 1, note: null });

  test("only what both changed, differently, is asked", () => {
    const theirs = record({ name: "B", amount: 2, note: null }, 2);
    const conflict = conflictOf(base, theirs, { name: "C", amount: 2, note: "mine" });
    expect(conflict.fields).toEqual(["name"]);
  });

  test("taking theirs leaves the field out of what is saved", () => {
    const conflict = conflictOf(base, record({ name: "B" }, 2), { name: "C", note: "mine" });
    expect(settled(conflict, new Set(["name"]))).toEqual({ note: "mine" });
    expect(settled(conflict, new Set())).toEqual({ name: "C", note: "mine" });
  });
});

describe("what the server found", () => {
  const problem = (path: string, code: string): ProblemBody => ({ path, code, message: `says ${code}` });

  test("stands beside its field where the page knows the code, and in words where it doesn't", () => {
    const { known, others } = problemsForForm([
      { ...problem("/values/amount", "number_min"), params: { min: 0 } },
      problem("/values", "not_unique"),
      problem("/values/name", "acme_blocked"),
      problem("/version", "required"),
    ]);
    expect(known).toEqual([
      { code: "number_min", path: "/values/amount", params: { min: 0 }, severity: "error" },
      { code: "not_unique", path: "/values", params: {}, severity: "error" },
    ]);
    expect(others).toEqual(["says acme_blocked", "says required"]);
  });
});
