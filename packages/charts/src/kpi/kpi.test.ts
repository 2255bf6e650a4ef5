import { createRegistry } from "@mortise/kernel";
import { testCharts } from "@mortise/testing";
import { kpiCases } from "./kpi.cases.ts";
import { kpi } from "./kpi.definition.ts";
import { kpiModel } from "./kpi.transform.ts";

testCharts(createRegistry("charts", [kpi]), [
  { ...kpiCases, transform: kpiModel, golden: `${import.meta.dirname}/golden` },
]);
