import { createRegistry } from "@mortise/kernel";
import { testCharts } from "@mortise/testing";
import { expect, it } from "vitest";
import { answer, queryOf, won } from "../shared/sample-results.ts";
import { kpiCases } from "./kpi.cases.ts";
import { kpi } from "./kpi.definition.ts";
import { kpiModel } from "./kpi.transform.ts";

testCharts(createRegistry("charts", [kpi]), [
  { ...kpiCases, transform: kpiModel, golden: `${import.meta.dirname}/golden` },
]);

it("does not say twice what the card's title says", () => {
  const result = answer([won], [[1]]);
  const widget = { id: "w", type: "kpi", title: won.label, query: queryOf(result) };
  expect(kpiModel({ widget, result, text: { locale: "zh-CN" } }).isTitled).toBe(true);
});
