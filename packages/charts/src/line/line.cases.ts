import type { ChartCase, ChartCases } from "@mortise/report-engine";
import { answer, byMonth, byQuarterAndStage, dimension, nothing, queryOf, rate } from "../shared/sample-results.ts";

const draw = (name: string, result: ChartCase["result"], settings: ChartCase["settings"] = {}): ChartCase => ({
  name,
  settings,
  query: queryOf(result),
  result,
});

const rateByYear = answer(
  [dimension("closed_on", { kind: "date" }, "year"), rate],
  [
    ["2015-01-01", 0.5],
    ["2017-01-01", 0.632],
    [null, null],
  ],
);

export const lineCases: ChartCases = {
  type: "line",
  cases: [
    draw("two measures over months, a gap at zero", byMonth),
    draw("a line a stage", byQuarterAndStage, { area: true }),
    draw("a rate has a hole where there is nothing to divide", rateByYear),
    draw("nothing", nothing),
  ],
};
