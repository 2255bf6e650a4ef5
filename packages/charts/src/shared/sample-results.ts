import type { Query, ValueShape } from "@mortise/definition";
import type { ReportCell, ReportColumn, ReportResult } from "@mortise/report-engine";

/** Answers that the cases of several charts draw. */
export const deals: ReportColumn = {
  id: "deals",
  label: { "zh-CN": "商机数", "en-US": "Deals" },
  role: "measure",
  shape: { kind: "number" },
  overNothing: 0,
};
export const won: ReportColumn = {
  id: "won",
  label: { "zh-CN": "赢单金额", "en-US": "Won" },
  role: "measure",
  shape: { kind: "decimal", scale: 2 },
  overNothing: 0,
};
export const rate: ReportColumn = {
  id: "rate",
  label: { "zh-CN": "赢率", "en-US": "Win rate" },
  role: "measure",
  shape: { kind: "percent" },
};

export function dimension(id: string, shape: ValueShape, by?: ReportColumn["by"]): ReportColumn {
  const label = { "zh-CN": names[id] ?? id, "en-US": id };
  return by ? { id: `${id}:${by}`, label, role: "dimension", shape, by } : { id, label, role: "dimension", shape };
}
const names: { readonly [id: string]: string } = {
  region: "区域",
  closed_on: "关闭日期",
  stage: "阶段",
  agent: "销售",
};

export function answer(
  columns: readonly ReportColumn[],
  rows: readonly (readonly ReportCell[])[],
  titles: ReportResult["titles"] = {},
): ReportResult {
  return { columns, rows, titles };
}

/** The query that such an answer belongs to. */
export function queryOf({ columns }: ReportResult): Query {
  return {
    from: "opportunity",
    dimensions: columns.flatMap(({ id, role, by }) =>
      role === "dimension" ? [{ field: id.split(":")[0] ?? id, ...(by && { by }) }] : [],
    ),
    measures: columns.flatMap(({ id, role }) => (role === "measure" ? [{ id, aggregate: "count" as const }] : [])),
  };
}

export const byRegion = answer(
  [dimension("region", { kind: "choice" }), won],
  [
    ["west", 3_568_647],
    ["central", 3_346_293],
    ["east", 3_090_594],
    [null, 0],
  ],
  { region: { west: "西部", central: "中部", east: "东部" } },
);

/** April is missing. */
export const byMonth = answer(
  [dimension("closed_on", { kind: "date" }, "month"), won, deals],
  [
    ["2017-03-01", 1_134_672, 531],
    ["2017-05-01", 1_025_713.5, 481],
    ["2017-06-01", 1_338_466, 643],
  ],
);

export const byQuarterAndStage = answer(
  [dimension("closed_on", { kind: "date" }, "quarter"), dimension("stage", { kind: "choice" }), deals],
  [
    ["2017-01-01", "won", 531],
    ["2017-01-01", "lost", 210],
    ["2017-04-01", "won", 1_254],
    ["2017-07-01", "lost", 77],
    ["2017-07-01", "won", 900],
  ],
  { stage: { won: "赢单", lost: "输单" } },
);

/** `count` agents with values that fall. */
export function byAgent(count: number, amountOf: (index: number) => number = (index) => (count - index) * 1_000) {
  const rows = Array.from({ length: count }, (_, index): ReportCell[] => [`u${index}`, amountOf(index)]);
  const titles = Object.fromEntries(rows.map(([id], index) => [String(id), `销售${index + 1}`]));
  return answer([dimension("agent", { kind: "member" }), deals], rows, { agent: titles });
}

export const nothing = answer([dimension("region", { kind: "choice" }), won], []);
