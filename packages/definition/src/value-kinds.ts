import type { SqlStorage, ValueType } from "@mortise/expression";
import type { Aggregate, Grain } from "./types.ts";

/** What a value is, whatever field type shows it. A closed set: a new kind is a decision, and the compiler names every place. */
export const valueKinds = [
  "text",
  "number",
  "decimal",
  "boolean",
  "date",
  "datetime",
  "choice",
  "reference",
  "member",
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** Operators that a condition over this kind may use, in the order a builder sees them. */
export type ConditionOperator =
  | "="
  | "<>"
  | "<"
  | "<="
  | ">"
  | ">="
  | "contains"
  | "startsWith"
  | "in"
  | "isBlank"
  | "isNotBlank";

/** What follows from a value's kind alone. */
export type ValueKindFacts = {
  readonly operators: readonly ConditionOperator[];
  readonly aggregates: readonly Aggregate[];
  /** Whether reports may group by it, and by which grains of time. */
  readonly grouping: "none" | "value" | readonly Grain[];
  readonly isSortable: boolean;
  /** JSON Schema of a value that is not empty. */
  readonly jsonSchema: { readonly [keyword: string]: unknown };
};

const equality = ["=", "<>", "in", "isBlank", "isNotBlank"] as const;
const order = ["=", "<>", "<", "<=", ">", ">=", "isBlank", "isNotBlank"] as const;
const counting = ["count", "count_distinct"] as const;
const time = ["year", "quarter", "month", "week", "day"] as const;

export const valueKindFacts: { readonly [Kind in ValueKind]: ValueKindFacts } = {
  text: {
    operators: ["=", "<>", "contains", "startsWith", "in", "isBlank", "isNotBlank"],
    aggregates: counting,
    grouping: "value",
    isSortable: true,
    jsonSchema: { type: "string" },
  },
  number: {
    operators: order,
    aggregates: [...counting, "sum", "average", "min", "max"],
    grouping: "value",
    isSortable: true,
    jsonSchema: { type: "number" },
  },
  decimal: {
    operators: order,
    aggregates: [...counting, "sum", "average", "min", "max"],
    grouping: "value",
    isSortable: true,
    jsonSchema: { type: "number" },
  },
  boolean: {
    operators: ["=", "<>"],
    aggregates: counting,
    grouping: "value",
    isSortable: true,
    jsonSchema: { type: "boolean" },
  },
  date: {
    operators: order,
    aggregates: [...counting, "min", "max"],
    grouping: time,
    isSortable: true,
    jsonSchema: { type: "string", format: "date" },
  },
  datetime: {
    operators: order,
    aggregates: [...counting, "min", "max"],
    grouping: time,
    isSortable: true,
    jsonSchema: { type: "string", format: "date-time" },
  },
  choice: {
    operators: equality,
    aggregates: counting,
    grouping: "value",
    isSortable: true,
    jsonSchema: { type: "string" },
  },
  reference: {
    operators: equality,
    aggregates: counting,
    grouping: "value",
    isSortable: true,
    jsonSchema: { type: "string" },
  },
  member: {
    operators: equality,
    aggregates: counting,
    grouping: "value",
    isSortable: true,
    jsonSchema: { type: "string" },
  },
};

/** A value's kind with what its storage and its formulas need to know of it. */
export type ValueShape =
  | { readonly kind: "text" | "number" | "boolean" | "date" | "datetime" | "choice" | "member" }
  /** `scale`: digits after the point, 0 to 6. */
  | { readonly kind: "decimal"; readonly scale: number }
  | { readonly kind: "reference"; readonly form: string };

/** Name under which members are a form in formulas: `{owner.name}`. */
export const memberForm = "$member";

/** The type a value of this shape has in formulas. */
export function expressionType(shape: ValueShape): ValueType {
  switch (shape.kind) {
    case "choice":
    case "text":
      return { kind: "text" };
    case "reference":
      return { kind: "record", form: shape.form };
    case "member":
      return { kind: "record", form: memberForm };
    default:
      return { kind: shape.kind };
  }
}

/** How a column keeps a value of this shape. */
export function storageOf(shape: ValueShape): SqlStorage {
  switch (shape.kind) {
    case "text":
    case "choice":
    case "reference":
    case "member":
      return { as: "text" };
    case "number":
      return { as: "number" };
    case "decimal":
      return { as: "decimal", scale: shape.scale };
    case "boolean":
      return { as: "boolean" };
    case "date":
      return { as: "day" };
    case "datetime":
      return { as: "instant" };
  }
}
