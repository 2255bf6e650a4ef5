import { createRegistry } from "@mortise/kernel";
import { testCharts } from "@mortise/testing";
import { lineCases } from "./line.cases.ts";
import { line } from "./line.definition.ts";
import { lineModel } from "./line.transform.ts";

testCharts(createRegistry("charts", [line]), [
  { ...lineCases, transform: lineModel, golden: `${import.meta.dirname}/golden` },
]);
