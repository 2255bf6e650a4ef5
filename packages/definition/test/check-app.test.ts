import { describe, expect, it } from "vitest";
import { checkApp } from "../src/index.ts";
import { soundApp, soundAppBut, vocabulary } from "./world.ts";

function problemsOf(document: unknown): string[] {
  return checkApp(document, vocabulary).problems.map((one) => `${one.severity} ${one.code} ${one.path}`);
}

describe("checkApp", () => {
  it("finds nothing wrong with a sound document, and returns it", () => {
    const checked = checkApp(soundApp(), vocabulary);
    expect(checked.problems).toEqual([]);
    expect(checked.app?.id).toBe("shop");
  });

  const mistakes: readonly [what: string, path: string, value: unknown, problem: string][] = [
    ["an unknown property", "/colour", "red", "error unknown_property /colour"],
    ["an unknown property deep inside", "/forms/0/views/0/colour", 1, "error unknown_property /forms/0/views/0/colour"],
    ["an unknown setting of a field", "/forms/0/fields/0/colour", 1, "error unknown_property /forms/0/fields/0/colour"],
    ["a missing property", "/forms/0/title", undefined, "error missing_property /forms/0"],
    ["a missing setting of a field", "/forms/1/fields/1/form", undefined, "error missing_property /forms/1/fields/1"],
    ["an id out of shape", "/forms/0/id", "Customer!", "error wrong_shape /forms/0/id"],
    ["a wrong type", "/forms/0/fields/0/required", "yes", "error wrong_shape /forms/0/fields/0/required"],
    ["two forms of one id", "/forms/1/id", "customer", "error duplicate_id /forms/1/id"],
    ["two fields of one id", "/forms/1/fields/1/id", "code", "error duplicate_id /forms/1/fields/1/id"],
    [
      "what a type itself refuses",
      "/forms/1/fields/6/options",
      ["a", "a"],
      "error duplicate_id /forms/1/fields/6/options",
    ],
    ["a reserved field id", "/forms/0/fields/1/id", "created_at", "error reserved_id /forms/0/fields/1/id"],
    ["a link to no form", "/forms/1/fields/1/form", "nowhere", "error unknown_reference /forms/1/fields/1/form"],
    [
      "a column of no field",
      "/forms/0/views/0/columns",
      ["nothing"],
      "error unknown_reference /forms/0/views/0/columns/0",
    ],
    ["a title of no field", "/forms/0/title", "{nothing}", "error unknown_reference /forms/0/title"],
    [
      "a title through a link of no field",
      "/forms/1/title",
      "{customer.nothing}",
      "error unknown_reference /forms/1/title",
    ],
    [
      "a unique of no field",
      "/forms/1/unique/0/fields",
      ["nothing"],
      "error unknown_reference /forms/1/unique/0/fields/0",
    ],
    ["a menu of no view", "/menu/1/children/0/view", "order.none", "error unknown_reference /menu/1/children/0/view"],
    ["a menu of no dashboard", "/menu/0/dashboard", "none", "error unknown_reference /menu/0/dashboard"],
    ["a flow of no form", "/flows/0/form", "none", "error unknown_reference /flows/0/form"],
    ["an assignee of the wrong kind", "/flows/0/nodes/1/who", "code", "error wrong_kind /flows/0/nodes/1/who"],
    [
      "a report of no form",
      "/dashboards/0/widgets/0/query/from",
      "none",
      "error unknown_reference /dashboards/0/widgets/0/query/from",
    ],
    [
      "a measure of no measure",
      "/dashboards/0/widgets/0/query/measures/1/formula",
      "{none} / 2",
      "error unknown_reference /dashboards/0/widgets/0/query/measures/1/formula",
    ],
    [
      "a sort of no measure",
      "/dashboards/0/widgets/0/query/sort/0/by",
      "none",
      "error unknown_reference /dashboards/0/widgets/0/query/sort/0/by",
    ],
    [
      "a formula that can't be read",
      "/forms/1/fields/4/formula",
      "{quantity} *",
      "error invalid_expression /forms/1/fields/4/formula",
    ],
    [
      "a formula of no field",
      "/forms/1/fields/4/formula",
      "{nothing} * 2",
      "error invalid_expression /forms/1/fields/4/formula",
    ],
    [
      "a condition that is no condition",
      "/forms/1/views/0/filter",
      "{quantity} + 1",
      "error wrong_expression_type /forms/1/views/0/filter",
    ],
    ["a formula that needs itself", "/forms/1/fields/4/formula", "{total} + 1", "error cycle /forms/1/fields/4"],
    [
      "sample data of no field",
      "/sample/records/customer/0/values/nothing",
      1,
      "error unknown_reference /sample/records/customer/0/values/nothing",
    ],
    [
      "sample data that links to no record",
      "/sample/records/order/0/values/customer",
      "c9",
      "error unknown_reference /sample/records/order/0/values/customer",
    ],
    ["a format of the future", "/format", 99, "error unsupported_format /format"],
    ["a format that is none", "/format", "one", "error unsupported_format /format"],
  ];
  it.each(mistakes)("names %s with its place", (_, path, value, expected) => {
    expect(problemsOf(soundAppBut(path, value))).toContain(expected);
  });

  it("tells a title cycle with its path", () => {
    const document = structuredClone(soundApp()) as unknown as { forms: { title: string; fields: object[] }[] };
    document.forms[0]?.fields.push({ id: "last", type: "pointer", label: "Last", form: "order" });
    if (document.forms[0]) document.forms[0].title = "{last}";
    if (document.forms[1]) document.forms[1].title = "{customer}";
    const [found] = checkApp(document, vocabulary).problems;
    expect(found).toMatchObject({
      code: "cycle",
      path: "/forms/0/title",
      params: { path: "customer -> order -> customer" },
    });
  });

  it("keeps an element of an unknown type, with a warning", () => {
    const checked = checkApp(soundAppBut("/forms/0/fields/1/type", "acme.hologram"), vocabulary);
    expect(checked.problems.map((one) => `${one.severity} ${one.code} ${one.path}`)).toEqual([
      "warning unknown_type /forms/0/fields/1/type",
    ]);
    expect(checked.app?.forms[0]?.fields[1]?.type).toBe("acme.hologram");
  });

  it("keeps properties under x-, at any element", () => {
    const document = soundAppBut("/forms/0/x-crm", { id: 7 });
    expect(problemsOf(document)).toEqual([]);
    expect(problemsOf(soundAppBut("/forms/0/fields/0/x-crm", 7))).toEqual([]);
  });

  it.each([null, 42, "text", [], {}])("refuses %j without throwing", (document) => {
    expect(problemsOf(document).length).toBeGreaterThan(0);
  });

  it("refuses ten megabytes of nesting at once", () => {
    let document: unknown = {};
    for (let depth = 0; depth < 2_000_000; depth += 1) document = [document];
    expect(problemsOf({ format: 1, forms: document })).toEqual(["error too_deep "]);
  });

  it("tells the limit that a document is over", () => {
    const fields = Array.from({ length: 501 }, (_, index) => ({ id: `f${index}`, type: "word", label: "x" }));
    expect(checkApp(soundAppBut("/forms/0/fields", fields), vocabulary).problems[0]).toMatchObject({
      code: "limit_exceeded",
      path: "/forms/0/fields",
      params: { limit: 500 },
    });
  });
});
