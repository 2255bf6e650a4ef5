import type { ChartCase, ChartCases } from "@mortise/report-engine";
import { byAgent, byMonth, byQuarterAndStage, byRegion, nothing, queryOf } from "../shared/sample-results.ts";

const draw = (name: string, result: ChartCase["result"], settings: ChartCase["settings"] = {}): ChartCase => ({
  name,
  settings,
  query: queryOf(result),
  result,
});

export const barCases: ChartCases = {
  type: "bar",
  cases: [
    draw("one bar a region, an empty one at the end", byRegion),
    draw("to the right", byRegion, { horizontal: true }),
    draw("two measures side by side, a month without deals between", byMonth),
    draw("a colour a stage, stacked", byQuarterAndStage, { stacked: true }),
    draw("more bars than fit", byAgent(201)),
    draw("nothing", nothing),
  ],
};
