import type { ValueShape } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import { expect, test } from "vitest";
import { convertValue } from "./convert.ts";

const money: ValueShape = { kind: "decimal", scale: 2 };

test.each<[Value, ValueShape, ValueShape, Value | undefined]>([
  ["1,234.5", { kind: "text" }, { kind: "number" }, 1234.5],
  ["12,34", { kind: "text" }, { kind: "number" }, undefined],
  ["", { kind: "text" }, { kind: "number" }, undefined],
  ["0x10", { kind: "text" }, { kind: "number" }, undefined],
  ["1.005", { kind: "text" }, money, 1.01],
  ["是", { kind: "text" }, { kind: "boolean" }, true],
  ["No", { kind: "text" }, { kind: "boolean" }, false],
  ["constructor", { kind: "text" }, { kind: "boolean" }, undefined],
  [2, { kind: "number" }, { kind: "boolean" }, undefined],
  [true, { kind: "boolean" }, { kind: "number" }, 1],
  [12.5, money, { kind: "text" }, "12.50"],
  [0.1, { kind: "number" }, { kind: "text" }, "0.1"],
  ["2025年2月3日", { kind: "text" }, { kind: "date" }, "2025-02-03"],
  ["2025/2/30", { kind: "text" }, { kind: "date" }, undefined],
  ["2025-02-28T16:30:00Z", { kind: "datetime" }, { kind: "date" }, "2025-03-01"],
  ["2025-03-01", { kind: "date" }, { kind: "datetime" }, "2025-02-28T16:00:00Z"],
  ["2025-03-01T00:00:00+08:00", { kind: "text" }, { kind: "datetime" }, "2025-02-28T16:00:00Z"],
  ["tomorrow", { kind: "text" }, { kind: "datetime" }, undefined],
  ["x", { kind: "text" }, { kind: "reference", form: "account" }, undefined],
])("%j of %j as %j is %j", (value, from, to, converted) => {
  expect(convertValue(value, from, to, "Asia/Shanghai")).toBe(converted);
});
