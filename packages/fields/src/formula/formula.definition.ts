import { defineFieldType, ExpressionSchema, type ValueShape } from "@mortise/definition";
import type { Value, ValueType } from "@mortise/expression";
import { err, ok, type Problem, problem, type Result } from "@mortise/kernel";
import { type Static, Type } from "typebox";
import { isDay } from "../shared/days.ts";
import { formatDecimal, formatNumber, largestExact, parseNumber, roundTo } from "../shared/numbers.ts";

const settings = {
  formula: ExpressionSchema,
  kind: Type.Enum(["number", "decimal", "text", "boolean", "date"], { description: "What the formula gives" }),
  scale: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 6, description: "Digits after the point of a decimal; 2 where absent" }),
  ),
};
const Settings = Type.Object(settings);
type FormulaSettings = Static<typeof Settings>;
type Kind = FormulaSettings["kind"];

const defaultScale = 2;

/** Types of formulas that may give each kind; a text may come from anything that has one text. */
const expected: { readonly [K in Kind]: readonly ValueType["kind"][] } = {
  number: ["number", "decimal"],
  decimal: ["number", "decimal"],
  text: ["text", "number", "decimal", "date", "record"],
  boolean: ["boolean"],
  date: ["date"],
};

/** A value that a formula computes from the record's other fields. Nobody can write it. */
export const formula = defineFieldType<FormulaSettings>({
  type: "formula",
  label: { "zh-CN": "公式", "en-US": "Formula" },
  group: "computed",
  settings,
  initial: () => ({ formula: "0", kind: "number" }),
  uses: (field) => [
    {
      what: "expression",
      path: "/formula",
      expression: field.formula,
      expects: [...expected[field.kind], "empty", "any"],
    },
  ],
  shape: (field): ValueShape =>
    field.kind === "decimal" ? { kind: "decimal", scale: field.scale ?? defaultScale } : { kind: field.kind },
  formula: (field) => field.formula,
  parse: (raw, field) => (raw === null ? ok(null) : results[field.kind](raw, field.scale ?? defaultScale)),
  validate: () => [],
  format(value, field, context) {
    if (typeof value === "boolean") return context.locale === "zh-CN" ? (value ? "是" : "否") : value ? "Yes" : "No";
    if (typeof value !== "number") return typeof value === "string" ? value : "";
    return field.kind === "decimal"
      ? formatDecimal(value, field.scale ?? defaultScale, context.locale)
      : formatNumber(value, context.locale);
  },
  read: (cell) => ok(cell.trim() || null),
});

/** What a formula gave -> what the record keeps. */
const results: { readonly [K in Kind]: (raw: unknown, scale: number) => Result<Value, Problem> } = {
  number: (raw) => parseNumber(raw),
  decimal: (raw, scale) => {
    const parsed = parseNumber(raw, largestExact(scale));
    return parsed.ok && typeof parsed.value === "number" ? ok(roundTo(parsed.value, scale)) : parsed;
  },
  text: (raw) =>
    typeof raw === "string" || typeof raw === "number" ? ok(String(raw) || null) : err(problem("text_expected")),
  boolean: (raw) => (typeof raw === "boolean" ? ok(raw) : err(problem("boolean_expected"))),
  date: (raw) => (typeof raw === "string" && isDay(raw) ? ok(raw) : err(problem("date_invalid"))),
};
