import { createRegistry } from "@mortise/kernel";
import { testCharts } from "@mortise/testing";
import { pieCases } from "./pie.cases.ts";
import { pie } from "./pie.definition.ts";
import { pieModel } from "./pie.transform.ts";

testCharts(createRegistry("charts", [pie]), [
  { ...pieCases, transform: pieModel, golden: `${import.meta.dirname}/golden` },
]);
