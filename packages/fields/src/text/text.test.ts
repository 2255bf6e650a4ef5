import { sampleField } from "@mortise/testing";
import { expect, it } from "vitest";
import { text } from "./text.definition.ts";

const context = { locale: "zh-CN", timeZone: "Asia/Shanghai", currency: "CNY" } as const;

it("is read from a spreadsheet without the blanks around it", () => {
  const { field } = sampleField(text, {});
  expect(text.read("  华东 \u3000", field, context)).toEqual({ ok: true, value: "华东" });
  expect(text.read(" \t ", field, context)).toEqual({ ok: true, value: null });
});

it("says where a shortest is longer than a longest", () => {
  const { field } = sampleField(text, { minLength: 5, maxLength: 4 });
  expect(text.check?.(field)).toMatchObject([{ code: "empty_range", path: "/maxLength", params: { min: 5, max: 4 } }]);
});

it("refuses a pattern that can't be used, and lets no text pass it", () => {
  const { field } = sampleField(text, { pattern: "(?<=a)b" });
  expect(text.check?.(field)).toMatchObject([{ code: "wrong_pattern", path: "/pattern" }]);
  expect(text.validate("b", field)).toMatchObject([{ code: "text_pattern" }]);
});
