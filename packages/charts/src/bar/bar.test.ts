import { createRegistry } from "@mortise/kernel";
import { testCharts } from "@mortise/testing";
import { barCases } from "./bar.cases.ts";
import { bar } from "./bar.definition.ts";
import { barModel } from "./bar.transform.ts";

testCharts(createRegistry("charts", [bar]), [
  { ...barCases, transform: barModel, golden: `${import.meta.dirname}/golden` },
]);
