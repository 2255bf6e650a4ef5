import { unwrap } from "@mortise/kernel";
import { describe, expect, it } from "vitest";
import {
  formatCell,
  formatPeriod,
  formatShort,
  maxGroups,
  pivot,
  planReport,
  type ReportColumn,
  type ReportResult,
  reportToCsv,
  shapeReport,
  wantedTitles,
} from "../src/index.ts";
import { model } from "./world.ts";

const zh = { locale: "zh-CN", currency: "CNY" } as const;
const en = { locale: "en-US", currency: "USD" } as const;
const amount: ReportColumn = {
  id: "won",
  label: "Won",
  role: "measure",
  shape: { kind: "decimal", scale: 2 },
  overNothing: 0,
};
const number: ReportColumn = { id: "n", label: "N", role: "measure", shape: { kind: "number" } };
const percent: ReportColumn = { id: "p", label: "P", role: "measure", shape: { kind: "percent" } };
const month: ReportColumn = { id: "on:month", label: "On", role: "dimension", shape: { kind: "date" }, by: "month" };
const region: ReportColumn = { id: "region", label: "Region", role: "dimension", shape: { kind: "text" } };
const answer = (columns: readonly ReportColumn[], rows: ReportResult["rows"]): ReportResult => ({
  columns,
  rows,
  titles: {},
});

describe("numbers as people read them", () => {
  it.each([
    [amount, 3_568_647, zh, "¥356.9万"],
    [amount, 123_456_789_012, zh, "¥1234.6亿"],
    [amount, 3_568_647, en, "$3.6M"],
    [amount, 9_999.5, zh, "¥9,999.5"],
    [amount, -20_000, zh, "-¥2万"],
    [number, 4_238, zh, "4,238"],
    [number, 15_300, en, "15.3K"],
    [percent, 0.6315, zh, "63.2%"],
  ])("%#: short", (column, value, text, said) => {
    expect(formatShort(column, value, text)).toBe(said);
  });

  it.each([
    [amount, 3_568_647, zh, "¥3,568,647.00"],
    [amount, "18014398509481982.25", en, "$18,014,398,509,481,982.25"],
    [amount, 1.5, { locale: "zh-CN" } as const, "1.50"],
    [amount, null, zh, "–"],
    [number, 2 / 3, zh, "0.67"],
    [region, null, zh, "（空）"],
    [{ ...region, shape: { kind: "boolean" } } as ReportColumn, true, en, "Yes"],
    [month, "2017-03-01", en, "Mar 2017"],
  ])("%#: in full", (column, value, text, said) => {
    expect(formatCell(column, value, {}, text)).toBe(said);
  });

  it("tells periods in both languages", () => {
    const say = (by: Parameters<typeof formatPeriod>[1]) =>
      (["zh-CN", "en-US"] as const).map((locale) => formatPeriod("2017-10-02", by, locale));
    expect(say("year")).toEqual(["2017年", "2017"]);
    expect(say("quarter")).toEqual(["2017年4季度", "Q4 2017"]);
    expect(say("month")).toEqual(["2017年10月", "Oct 2017"]);
    expect(say("day")).toEqual(["2017-10-02", "Oct 2, 2017"]);
  });
});

describe("pivot", () => {
  it("fills periods without records: sums with zero, ratios with nothing", () => {
    const rows = [
      ["2016-11-01", 5, 0.5],
      ["2017-02-01", 7, 0.7],
      [null, 1, 1],
    ] as const;
    const { categories, series } = pivot(answer([month, amount, percent], rows), zh, { fillPeriods: true });
    expect(categories.map(({ label }) => label)).toEqual([
      "2016年11月",
      "2016年12月",
      "2017年1月",
      "2017年2月",
      "（空）",
    ]);
    expect(series.map(({ values }) => values)).toEqual([
      [5, 0, 0, 7, 1],
      [0.5, null, null, 0.7, 1],
    ]);
  });

  it("fills falling series too, and leaves alone what is ordered otherwise or far too long", () => {
    const filled = (cells: readonly string[], by: ReportColumn["by"] = "month") =>
      pivot(
        answer(
          [{ ...month, by }, number] as never,
          cells.map((cell) => [cell, 1]),
        ),
        zh,
        { fillPeriods: true },
      ).categories.map(({ key }) => key);
    expect(filled(["2017-03-01", "2017-01-01"])).toEqual(["2017-03-01", "2017-02-01", "2017-01-01"]);
    expect(filled(["2017-01-01", "2017-04-01", "2017-02-01"])).toHaveLength(3);
    expect(filled(["1900-01-01", "2017-01-01"], "day")).toHaveLength(2);
    expect(filled(["2016-02-28", "2016-03-01"], "day")).toEqual(["2016-02-28", "2016-02-29", "2016-03-01"]);
    expect(filled(["2016-10-01", "2017-04-01"], "quarter")).toHaveLength(3);
  });

  it("makes a series of each value of the second dimension", () => {
    const rows = [
      ["2017-01-01", "west", 1],
      ["2017-01-01", "east", 2],
      ["2017-02-01", "east", 3],
    ] as const;
    const { series } = pivot(answer([month, region, number], rows), zh);
    expect(series.map(({ label, values }) => [label, values])).toEqual([
      ["west", [1, null]],
      ["east", [2, 3]],
    ]);
  });

  it("has one category where there is no dimension", () => {
    expect(pivot(answer([number], [[3]]), zh)).toMatchObject({ categories: [{ key: "" }], series: [{ values: [3] }] });
  });
});

describe("shapeReport", () => {
  const plan = unwrap(
    planReport(
      {
        from: "deal",
        dimensions: [{ field: "stage" }, { field: "account" }],
        measures: [
          { id: "n", aggregate: "count" },
          { id: "rate", formula: "1 / {n}" },
        ],
      },
      model,
    ),
  );

  it("orders options as their field does and records by title, empty ones last; names both", () => {
    const rows = [
      ["won", "a1", 1],
      [null, "a1", 1],
      ["open", "a2", 1],
      ["open", "a1", 1],
      ["gone", null, 1],
    ];
    const shaped = shapeReport(plan, rows, { account: { a1: "Zed", a2: "Abe" } });
    expect(shaped.rows.map(([stage, account]) => [stage, account])).toEqual([
      ["open", "a2"],
      ["open", "a1"],
      ["won", "a1"],
      ["gone", null],
      [null, "a1"],
    ]);
    expect(shaped.titles).toEqual({
      stage: { open: "Open", won: "Won", gone: "gone" },
      account: { a1: "Zed", a2: "Abe" },
    });
  });

  it("says which titles it needs", () => {
    expect(
      wantedTitles(plan, [
        ["open", "a1", 1],
        ["won", "a1", 2],
        ["won", null, 2],
      ]),
    ).toEqual([{ column: "account", form: "account", ids: ["a1"] }]);
  });

  it("sorts by a formula, and leaves a division by zero empty and last", () => {
    const byRate = { ...plan, sort: [{ column: 3, desc: true }] };
    const { rows } = shapeReport(
      byRate,
      [
        ["open", "a1", "4"],
        ["open", "a2", "0"],
        ["won", "a1", "2"],
      ],
      {},
    );
    expect(rows.map((row) => row[3])).toEqual([0.5, 0.25, null]);
  });

  it("refuses more groups than anybody reads", () => {
    const rows = Array.from({ length: maxGroups + 1 }, () => ["open", "a1", 1]);
    expect(() => shapeReport(plan, rows, {})).toThrow(expect.objectContaining({ code: "report_too_large" }));
  });
});

describe("reportToCsv", () => {
  it("gives plain numbers, names and quotes, and runs nothing as a formula", () => {
    const rows = [
      ["=1+1", 1234.5],
      ['a "b", c', "18014398509481982.25"],
      [null, null],
    ] as const;
    expect(reportToCsv(answer([region, amount], rows), zh)).toBe(
      '\uFEFFRegion,Won\r\n\'=1+1,1234.5\r\n"a ""b"", c",18014398509481982.25\r\n,\r\n',
    );
  });
});
