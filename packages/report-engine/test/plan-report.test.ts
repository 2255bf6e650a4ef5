import type { Query } from "@mortise/definition";
import { unwrap } from "@mortise/kernel";
import { describe, expect, it } from "vitest";
import { planReport } from "../src/index.ts";
import { model } from "./world.ts";

const count = { id: "n", aggregate: "count" } as const;
const plan = (query: Partial<Query>) => unwrap(planReport({ from: "deal", measures: [count], ...query }, model));
const problems = (query: Partial<Query>) => {
  const planned = planReport({ from: "deal", measures: [count], ...query }, model);
  return planned.ok ? [] : planned.error.map((one) => [one.code, one.path]);
};

describe("planReport binds names", () => {
  it("through links, with labels of the whole way", () => {
    const { dimensions, columns } = plan({ dimensions: [{ field: "account.parent.name" }] });
    expect(dimensions[0]?.path).toEqual(["account", "parent", "name"]);
    expect(columns[0]?.label).toEqual({ "zh-CN": "客户 · Parent · 名称", "en-US": "Account · Parent · Name" });
  });

  it("of system fields, whose options have labels", () => {
    const [status] = plan({ dimensions: [{ field: "flow_status" }] }).dimensions;
    expect(status?.order).toEqual(["running", "passed", "rejected"]);
    expect(status?.labelOf?.("passed", "en-US")).toBe("Approved");
  });

  it("of options, in the order of their field", () => {
    const [stage] = plan({ dimensions: [{ field: "stage" }] }).dimensions;
    expect(stage?.order).toEqual(["open", "won", "lost"]);
    expect(stage?.labelOf?.("won", "zh-CN")).toBe("Won");
  });

  it("groups dates and instants by day where no grain is asked for", () => {
    expect(plan({ dimensions: [{ field: "seen_at" }] }).columns[0]).toMatchObject({ id: "seen_at", by: "day" });
    const [column] = plan({ dimensions: [{ field: "seen_at", by: "month" }] }).columns;
    expect(column).toMatchObject({ id: "seen_at:month", by: "month", shape: { kind: "date" } });
  });

  it("makes an average of a sum and a count, and shares what two measures need", () => {
    const { aggregates, measures, columns } = plan({
      measures: [
        { id: "total", aggregate: "sum", field: "value" },
        { id: "mean", aggregate: "average", field: "value" },
        { id: "won", aggregate: "sum", field: "value", filter: '{stage} = "won"' },
      ],
    });
    expect(aggregates.map(({ aggregate, filter }) => [aggregate, filter !== undefined])).toEqual([
      ["sum", false],
      ["count", false],
      ["sum", true],
    ]);
    expect(measures).toMatchObject([{ aggregate: 0 }, { from: "ratio", sum: 0, count: 1 }, { aggregate: 2 }]);
    expect(columns[1]?.shape).toEqual({ kind: "decimal", scale: 4 });
    expect(columns[0]?.label).toEqual({ "zh-CN": "金额 合计", "en-US": "Value Total" });
  });

  it("sorts by the dimensions where nothing is asked, and finds a dimension by its field alone", () => {
    const dimensions = [{ field: "closed_on", by: "month" }] as const;
    expect(plan({ dimensions }).sort).toEqual([{ column: 0, desc: false }]);
    expect(plan({ dimensions, sort: [{ by: "closed_on", desc: true }] }).sort).toEqual([{ column: 0, desc: true }]);
    expect(plan({ dimensions, sort: [{ by: "n" }] }).sort).toEqual([{ column: 1, desc: false }]);
  });

  it("lets a formula use measures behind it, and formulas before it", () => {
    const measures: Query["measures"] = [
      { id: "rate", formula: "{won} / {n}", format: "percent" },
      { id: "percent", formula: "{rate} * 100" },
      { id: "won", aggregate: "count", filter: '{stage} = "won"' },
      count,
    ];
    expect(plan({ measures }).columns.map(({ id, shape }) => [id, shape.kind])).toEqual([
      ["rate", "percent"],
      ["percent", "number"],
      ["won", "number"],
      ["n", "number"],
    ]);
  });
});

describe("planReport finds what is wrong, and where", () => {
  it.each<[string, Partial<Query>, string, string]>([
    ["a form", { from: "nowhere" }, "unknown_reference", "/from"],
    ["a field", { dimensions: [{ field: "nothing" }] }, "unknown_query_field", "/dimensions/0/field"],
    [
      "a field behind a link",
      { dimensions: [{ field: "account.nothing" }] },
      "unknown_query_field",
      "/dimensions/0/field",
    ],
    ["a field behind no link", { dimensions: [{ field: "code.name" }] }, "unknown_query_field", "/dimensions/0/field"],
    ["a grain", { dimensions: [{ field: "stage", by: "month" }] }, "invalid_dimension", "/dimensions/0/by"],
    [
      "an aggregate",
      { measures: [{ id: "m", aggregate: "sum", field: "code" }] },
      "invalid_measure",
      "/measures/0/field",
    ],
    ["a sum of nothing", { measures: [{ id: "m", aggregate: "sum" }] }, "missing_property", "/measures/0"],
    [
      "a measure's field",
      { measures: [{ id: "m", aggregate: "sum", field: "x" }] },
      "unknown_query_field",
      "/measures/0/field",
    ],
    [
      "a measure's filter",
      { measures: [{ ...count, filter: "{x} = 1" }] },
      "formula_unknown_name",
      "/measures/0/filter",
    ],
    ["a filter that is no condition", { filter: "{value} + 1" }, "wrong_expression_type", "/filter"],
    ["a name in a filter", { filter: "{x} = 1" }, "formula_unknown_name", "/filter"],
    [
      "a formula over fields",
      { measures: [count, { id: "f", formula: "{value}" }] },
      "formula_unknown_name",
      "/measures/1/formula",
    ],
    [
      "a formula of itself",
      { measures: [{ id: "f", formula: "{f} + 1" }] },
      "formula_unknown_name",
      "/measures/0/formula",
    ],
    [
      "a formula that is text",
      { measures: [{ id: "f", formula: '"a" & "b"' }] },
      "wrong_expression_type",
      "/measures/0/formula",
    ],
    ["an id used twice", { measures: [count, count] }, "duplicate_id", "/measures/1/id"],
    ["a dimension used twice", { dimensions: [{ field: "code" }, { field: "code" }] }, "duplicate_id", "/dimensions/1"],
    ["a sort", { sort: [{ by: "x" }] }, "not_sortable", "/sort/0/by"],
  ])("%s", (_what, query, code, path) => {
    expect(problems(query)).toEqual([[code, path]]);
  });

  it("tells everything at once", () => {
    const query = { dimensions: [{ field: "x" }], filter: "{y}", measures: [{ ...count, field: "z" }] };
    expect(problems(query).map(([, path]) => path)).toEqual(["/dimensions/0/field", "/measures/0/field", "/filter"]);
  });
});
