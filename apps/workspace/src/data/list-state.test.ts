import type { FormModel, ValueShape } from "@mortise/definition";
import { describe, expect, test } from "vitest";
import { filterFormula, readConditions, writeConditions } from "./conditions.ts";
import { listQuery, nextSort, readListState, writeListState } from "./list-state.ts";

const shapes: { readonly [id: string]: ValueShape } = {
  name: { kind: "text" },
  stage: { kind: "choice" },
  amount: { kind: "decimal", scale: 2 },
  closed_on: { kind: "date" },
  is_urgent: { kind: "boolean" },
};
const views = [{ id: "all", name: "All", type: "table", sort: [{ field: "amount", desc: true }] }];
const form = {
  shapeOf: (id: string) => shapes[id],
  form: { views },
  view: (id?: string) => (id === undefined ? views[0] : views.find((view) => view.id === id)),
} as unknown as FormModel;
const state = (address: string) => readListState(new URLSearchParams(address));

describe("the address", () => {
  test("holds the whole state and gives it back", () => {
    const address =
      "view=won&q=%E6%B5%B7%E5%B7%9D&filter=%5B%5B%22stage%22%2C%22in%22%2C%5B%22won%22%2C%22lost%22%5D%5D%5D&sort=-amount%2Cname&bin=1&after=c2&record=r7";
    expect(writeListState(state(address), {}).toString()).toBe(address);
  });

  test("goes back to the first page when other records are meant, and not when one is opened", () => {
    const here = state("after=c2");
    expect(writeListState(here, { search: "x" }).get("after")).toBeNull();
    expect(writeListState(here, { record: "r1" }).get("after")).toBe("c2");
  });

  test.each(["", "null", "{}", "[1]", '[["stage"]]', "[[", '[["stage","=",{"a":1}]]'])(
    "a filter of %j is no filter",
    (text) => {
      expect(readConditions(text)).toEqual([]);
    },
  );
});

describe("the question", () => {
  test("is the view's, in its order, where nothing was changed", () => {
    expect(listQuery(state(""), form)).toEqual({ view: "all", sort: [{ field: "amount", desc: true }], limit: 50 });
  });

  test("carries search, filter, own order and page", () => {
    const address = writeListState(state("q=abc&sort=name&after=c9"), {}).toString();
    expect(listQuery(state(address), form)).toMatchObject({ search: "abc", sort: [{ field: "name" }], cursor: "c9" });
  });

  test("the bin is asked without the view", () => {
    expect(listQuery(state("bin=1"), form)).toMatchObject({ deleted: true });
    expect(listQuery(state("bin=1"), form)).not.toHaveProperty("view");
  });
});

describe("conditions become a formula", () => {
  test.each([
    [[["name", "contains", 'say "hi"']], 'CONTAINS({name}, "say ""hi""")'],
    [[["stage", "in", ["won", "lost"]]], 'IN({stage}, "won", "lost")'],
    [[["amount", ">=", 100.5]], "{amount} >= 100.5"],
    [[["is_urgent", "=", true]], "{is_urgent} = TRUE()"],
    [[["closed_on", "isNotBlank"]], "NOT(ISBLANK({closed_on}))"],
    [
      [
        ["closed_on", "<", "2017-03-01"],
        ["stage", "=", "won"],
      ],
      'AND({closed_on} < "2017-03-01", {stage} = "won")',
    ],
  ])("%j", (lines, formula) => {
    expect(filterFormula(readConditions(JSON.stringify(lines)), form)).toBe(formula);
  });

  test("what says nothing yet, or names what is not there, filters nothing", () => {
    const lines = [
      ["name", "="],
      ["gone", "=", "x"],
      ["name", "<", "a"],
      ["stage", "in", []],
    ];
    expect(filterFormula(readConditions(JSON.stringify(lines)), form)).toBeUndefined();
  });

  test("writing and reading gives the same", () => {
    const conditions = readConditions('[["stage","in",["won"]],["name","isBlank"]]');
    expect(readConditions(writeConditions(conditions))).toEqual(conditions);
  });
});

test("a column's head goes up, down, and back to the view's order", () => {
  expect(nextSort(undefined, "name")).toEqual([{ field: "name" }]);
  expect(nextSort([{ field: "name" }], "name")).toEqual([{ field: "name", desc: true }]);
  expect(nextSort([{ field: "name", desc: true }], "name")).toBeUndefined();
  expect(nextSort([{ field: "name", desc: true }], "amount")).toEqual([{ field: "amount" }]);
});
