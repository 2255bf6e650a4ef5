import { createRegistry } from "@mortise/kernel";
import { testCharts, testProperties } from "@mortise/testing";
import { expect, it } from "vitest";
import plugin from "./index.ts";
import panels from "./properties.ts";
import renderers from "./react.ts";
import { sparklineCases } from "./sparkline.cases.ts";
import { sparklineModel } from "./sparkline.transform.ts";

const charts = createRegistry("charts", plugin.charts);
testCharts(charts, [{ ...sparklineCases, transform: sparklineModel, golden: `${import.meta.dirname}/golden` }]);
testProperties(charts, panels.charts);

it("has a renderer for each of its charts", async () => {
  expect(renderers.charts.map(({ type }) => type)).toEqual(plugin.charts.map(({ type }) => type));
  for (const { load } of renderers.charts) expect((await load()).default).toBeTypeOf("function");
});
