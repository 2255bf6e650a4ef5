import { sampleField } from "@mortise/testing";
import { expect, it } from "vitest";
import { select } from "./select.definition.ts";

const { field } = sampleField(select, {
  options: [
    { id: "won", label: { "zh-CN": "赢单", "en-US": "Won" } },
    { id: "lost", label: "Lost" },
    { id: "a", label: "Twin" },
    { id: "b", label: "Twin" },
    { id: "lead", label: "won" },
  ],
});
const context = { locale: "zh-CN", timeZone: "Asia/Shanghai", currency: "CNY" } as const;
const read = (text: string) => {
  const result = select.read(text, field, context);
  return result.ok ? result.value : { code: result.error.code, ...result.error.params };
};

it("is read by its label in any language or by its id, in any case", () => {
  expect(["赢单", " WON ", "lost", "Ｌｏｓｔ", ""].map(read)).toEqual(["won", "won", "lost", "lost", null]);
});

it("is not guessed where two are called the same", () => {
  expect(read("twin")).toEqual({ code: "option_not_unique", option: "twin" });
  expect(read("b")).toBe("b");
});

it("tells what there is to choose from: ids to a program, labels to a person", () => {
  expect(select.parse("banana", field)).toMatchObject({
    error: { params: { option: "banana", options: "won, lost, a, b, lead" } },
  });
  expect(read("banana")).toEqual({ code: "unknown_option", option: "banana", options: "赢单, Lost, Twin, Twin, won" });
});

it("keeps its messages short", () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ id: `o${index}`, label: `O${index}` }));
  const result = select.parse("x".repeat(10_000), sampleField(select, { options: many }).field);
  expect(!result.ok && String(result.error.params.options).length).toBeLessThan(200);
  expect(!result.ok && String(result.error.params.option).length).toBeLessThan(100);
});

it("refuses two options of one id", () => {
  const twice = [
    { id: "a", label: "A" },
    { id: "a", label: "B" },
  ];
  expect(select.check?.(sampleField(select, { options: twice }).field)).toMatchObject([
    { code: "duplicate_id", path: "/options/1/id" },
  ]);
});
