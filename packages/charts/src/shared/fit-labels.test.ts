import { expect, it } from "vitest";
import { barModel } from "../bar/bar.transform.ts";
import { lineModel } from "../line/line.transform.ts";
import { fitLabels } from "./fit-labels.ts";
import { byAgent, queryOf } from "./sample-results.ts";

const text = { locale: "zh-CN" } as const;
const inputOf = (count: number, settings = {}) => {
  const result = byAgent(count);
  return { widget: { ...settings, id: "w", type: "bar", title: "w", query: queryOf(result) }, result, text };
};

it("names every bar where there is room, shortened to it", () => {
  const axisLabel = { interval: 0, width: 60, overflow: "truncate" };
  expect(fitLabels(barModel(inputOf(5)).option, 420)).toEqual({ xAxis: { axisLabel } });
});

it("names some of many bars", () => {
  expect(fitLabels(barModel(inputOf(30)).option, 2_000)).toEqual({ xAxis: { axisLabel: { interval: "auto" } } });
  expect(fitLabels(barModel(inputOf(12)).option, 420)).toEqual({ xAxis: { axisLabel: { interval: "auto" } } });
});

it("gives names beside bars a third of the width", () => {
  const axisLabel = { interval: 0, width: 126, overflow: "truncate" };
  expect(fitLabels(barModel(inputOf(12, { horizontal: true })).option, 420)).toEqual({ yAxis: { axisLabel } });
});

it("leaves a line's axis alone", () => {
  expect(fitLabels(lineModel(inputOf(5)).option, 420)).toEqual({});
});
