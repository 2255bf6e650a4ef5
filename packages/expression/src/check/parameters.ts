import type { ProblemCode } from "@mortise/kernel";
import { parseDay } from "../dates/civil.ts";
import { parseInstant } from "../dates/instant.ts";
import type { Param } from "../functions/entry.ts";
import type { ValueType } from "../types.ts";
import { parseNumber } from "../values/number.ts";
import type { Typed } from "./typed.ts";
import { isNumberKind, isOpen, itemType, types } from "./typed.ts";

/**
 * Whether a value of this type can be given for the parameter; otherwise the code that says what is expected. Text
 * formulas are checked strictly. JSON Logic also takes whatever its truth and number tables take.
 */
export function misfit(param: Param, given: Typed, isStrict: boolean): ProblemCode | undefined {
  const { type } = given;
  if (isOpen(type)) return undefined;
  const isSeries = param.kind === "numbers" || param.kind === "values" || param.kind === "list";
  if (type.kind === "list" && !isSeries && param.kind !== "any" && param.kind !== "body") {
    return param.kind === "truth" && !isStrict ? undefined : "formula_single_value_expected";
  }
  const item = itemType(type);
  if (isOpen(item)) return undefined;
  switch (param.kind) {
    case "number":
    case "integer":
    case "numbers":
      return isNumberKind(item) || (!isStrict && item.kind === "boolean") ? undefined : "formula_number_expected";
    case "truth":
      return !isStrict || item.kind === "boolean" ? undefined : "formula_condition_expected";
    case "text":
      return item.kind === "file" ? "formula_text_expected" : undefined;
    case "date":
    case "moment":
      return item.kind === "date" || item.kind === "datetime" ? undefined : "formula_date_expected";
    case "list":
      return type.kind === "list" || !isStrict ? undefined : "formula_list_expected";
    case "any":
    case "single":
    case "values":
    case "body":
      return undefined;
  }
}

/** A text constant where a number or a date is wanted counts as what it writes: `{due} > "2025-01-31"`. */
export function adaptConstant(node: Typed, wanted: ValueType): Typed {
  if (node.kind !== "constant" || typeof node.value !== "string") return node;
  const text = node.value;
  if (text === "") {
    const isText = wanted.kind === "text" || wanted.kind === "record" || wanted.kind === "list" || isOpen(wanted);
    return isText ? node : { ...node, type: types.empty, value: null };
  }
  if (isNumberKind(wanted)) {
    const number = parseNumber(text);
    return number === undefined ? node : { ...node, type: types.number, value: number };
  }
  if (wanted.kind === "date" || wanted.kind === "datetime") {
    if (parseDay(text) !== undefined) return { ...node, type: types.date };
    return parseInstant(text) === undefined ? node : { ...node, type: types.datetime };
  }
  if (wanted.kind === "boolean" && (text === "true" || text === "false")) {
    return { ...node, type: types.boolean, value: text === "true" };
  }
  return node;
}

/** The type a parameter would like a text constant to have. */
export function wantedType(param: Param): ValueType {
  if (param.kind === "number" || param.kind === "integer" || param.kind === "numbers") return types.number;
  return param.kind === "date" || param.kind === "moment" ? types.date : types.any;
}
