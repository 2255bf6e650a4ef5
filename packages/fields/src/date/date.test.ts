import { sampleField } from "@mortise/testing";
import { describe, expect, it } from "vitest";
import { date } from "./date.definition.ts";

const { field } = sampleField(date, {});
const read = (text: string, dateFormat?: string) => {
  const context = { locale: "zh-CN", timeZone: "Asia/Shanghai", currency: "CNY" } as const;
  const result = date.read(text, field, dateFormat === undefined ? context : { ...context, dateFormat });
  return result.ok ? result.value : result.error.code;
};

describe("a date in a spreadsheet", () => {
  it.each([
    ["2024-03-01", "2024-03-01"],
    ["2024/3/1", "2024-03-01"],
    ["2024.03.01", "2024-03-01"],
    ["20240301", "2024-03-01"],
    ["2024年3月1日", "2024-03-01"],
    ["２０２４年３月１日", "2024-03-01"],
    ["2024-03-01 00:00:00", "2024-03-01"],
    ["2024-03-01T09:30", "2024-03-01"],
    ["13/3/2024", "2024-03-13"],
    ["3/13/2024", "2024-03-13"],
    ["4/4/2024", "2024-04-04"],
    ["1 Mar 2024", "2024-03-01"],
    ["01-MAR-2024", "2024-03-01"],
    ["March 1, 2024", "2024-03-01"],
    ["", null],
    ["2/3/2024", "date_ambiguous"],
    ["2024-02-30", "date_invalid"],
    ["31/4/2024", "date_invalid"],
    ["1 Foo 2024", "date_invalid"],
    ["3/13/24", "date_invalid"],
    ["45352", "date_invalid"],
    ["2024-03-01T23:00:00Z", "date_invalid"],
    ["not-a-date", "date_invalid"],
  ])("%j is %j", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ["2/3/2024", "MM/DD/YYYY", "2024-02-03"],
    ["2/3/2024", "DD/MM/YYYY", "2024-03-02"],
    ["2.3.24", "D.M.YY", "2024-03-02"],
    ["2.3.85", "D.M.YY", "1985-03-02"],
    ["02032024", "DDMMYYYY", "2024-03-02"],
    ["2024年3月2日", "YYYY年M月D日", "2024-03-02"],
    ["2024-03-02", "MM/DD/YYYY", "2024-03-02"],
    ["13/3/2024", "MM/DD/YYYY", "date_invalid"],
    ["March 2, 2024", "MM/DD/YYYY", "date_invalid"],
    ["2/3", "MM/DD/YYYY", "date_invalid"],
  ])("%j as %s is %j", (text, format, value) => {
    expect(read(text, format)).toBe(value);
  });
});

it("checks its own limits", () => {
  const { field: turned } = sampleField(date, { min: "2025-02-01", max: "2025-01-01" });
  expect(date.check?.(turned)).toMatchObject([{ code: "empty_range", path: "/max" }]);
  const { field: unreal } = sampleField(date, { min: "2025-02-30" });
  expect(date.check?.(unreal)).toMatchObject([{ code: "date_invalid", path: "/min" }]);
});
