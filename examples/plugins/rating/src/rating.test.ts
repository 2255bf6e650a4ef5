import { createFormEngine } from "@mortise/form-engine";
import { sampleApp, sampleField, testFieldTypes } from "@mortise/testing";
import { expect, it } from "vitest";
import cases from "./cases.ts";
import definitions from "./index.ts";
import properties from "./properties.ts";
import { rating } from "./rating.definition.ts";

testFieldTypes(definitions.fields, cases.fields, properties.fields);

it("is read from a spreadsheet as a figure or as stars", () => {
  const { field } = sampleField(rating, {});
  const context = { locale: "zh-CN", timeZone: "Asia/Shanghai", currency: "CNY" } as const;
  const read = (text: string) => rating.read(text, field, context);
  expect([read("4"), read("４"), read("★★"), read(" ")]).toEqual([4, 4, 2, null].map((value) => ({ ok: true, value })));
  expect([read("good").ok, read("-1").ok, read("☆").ok]).toEqual([false, false, false]);
});

it("is a number to formulas", () => {
  const model = sampleApp(definitions.fields, [
    { id: "service", type: "example.rating", label: "Service" },
    { id: "food", type: "example.rating", label: "Food", required: true },
  ]).forms.get("sample");
  if (!model) throw new Error("no form");
  const compiled = model.compile("({service} + {food}) / 2");
  const environment = { now: 0, timeZone: "Asia/Shanghai", currentUser: null };
  expect(compiled.ok && compiled.value.evaluate({ service: 4, food: 5 }, environment)).toBe(4.5);
  expect(createFormEngine(model).accept(undefined, { service: 9 }, environment)).toMatchObject({
    error: [
      { path: "/values/service", code: "number_max" },
      { path: "/values/food", code: "required" },
    ],
  });
});
