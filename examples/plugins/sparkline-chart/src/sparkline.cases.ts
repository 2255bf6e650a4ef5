import type { ChartCase, ChartCases, ReportColumn } from "@mortise/report-engine";

const month: ReportColumn = {
  id: "closed_on:month",
  label: { "zh-CN": "月份", "en-US": "Month" },
  role: "dimension",
  shape: { kind: "date" },
  by: "month",
};
const won: ReportColumn = {
  id: "won",
  label: { "zh-CN": "赢单金额", "en-US": "Won" },
  role: "measure",
  shape: { kind: "decimal", scale: 2 },
  overNothing: 0,
};
const draw = (name: string, rows: ChartCase["result"]["rows"], settings: ChartCase["settings"] = {}): ChartCase => ({
  name,
  settings,
  query: {
    from: "opportunity",
    dimensions: [{ field: "closed_on", by: "month" }],
    measures: [{ id: "won", aggregate: "sum", field: "close_value" }],
  },
  result: { columns: [month, won], rows, titles: {} },
});

export const sparklineCases: ChartCases = {
  type: "example.sparkline",
  cases: [
    draw(
      "three months, one of them empty",
      [
        ["2017-03-01", 1_134_672],
        ["2017-05-01", 1_025_713],
        ["2017-06-01", 1_338_466],
      ],
      { dot: true },
    ),
    draw("a single month", [["2017-03-01", 5]]),
    draw("nothing", []),
  ],
};
