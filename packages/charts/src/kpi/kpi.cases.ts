import type { ChartCase, ChartCases } from "@mortise/report-engine";
import { answer, deals, queryOf, rate, won } from "../shared/sample-results.ts";

const draw = (name: string, result: ChartCase["result"], settings: ChartCase["settings"] = {}): ChartCase => ({
  name,
  settings,
  query: queryOf(result),
  result,
});

export const kpiCases: ChartCases = {
  type: "kpi",
  cases: [
    draw("a big amount, shortened", answer([won], [[10_005_534]])),
    draw("in full", answer([won], [[10_005_534]]), { format: "full" }),
    draw("more beneath it", answer([won, deals, rate], [[10_005_534, 4_238, 0.63154]])),
    draw("more than a number holds exactly", answer([won], [["18014398509481982.25"]]), { format: "full" }),
    draw("nothing to divide", answer([rate], [[null]])),
  ],
};
