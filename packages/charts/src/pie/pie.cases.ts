import type { ChartCase, ChartCases } from "@mortise/report-engine";
import { byAgent, byRegion, nothing, queryOf } from "../shared/sample-results.ts";

const draw = (name: string, result: ChartCase["result"], settings: ChartCase["settings"] = {}): ChartCase => ({
  name,
  settings,
  query: queryOf(result),
  result,
});

export const pieCases: ChartCases = {
  type: "pie",
  cases: [
    draw("shares of regions", byRegion),
    draw("a ring", byRegion, { ring: true }),
    draw("twelve slices are shown as they are", byAgent(12)),
    draw("the smallest of thirteen are gathered", byAgent(13)),
    draw(
      "negative values are left out, and it says so",
      byAgent(4, (index) => (index - 1) * 100),
    ),
    draw("nothing", nothing),
  ],
};
