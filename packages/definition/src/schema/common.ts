import { type TProperties, Type } from "typebox";

/** Sizes that a document may not exceed. Exceeding one is a problem with its place, never a crash. */
export const limits = {
  forms: 200,
  fieldsPerForm: 500,
  optionsPerField: 1000,
  viewsPerForm: 50,
  flows: 200,
  nodesPerFlow: 150,
  dashboards: 100,
  widgetsPerDashboard: 60,
  menuEntries: 200,
  sampleRecords: 20_000,
  textLength: 4000,
  expressionLength: 10_000,
  documentBytes: 16 * 1024 * 1024,
  documentDepth: 64,
} as const;

/** Pattern of every element's id: stable, safe as a name in storage and formulas. */
export const idPattern = "^[a-z][a-z0-9_]{0,39}$";

/** A closed object: unknown properties are a problem, except under `x-…`, which is kept as it is. */
export function closed<Properties extends TProperties>(properties: Properties, description: string) {
  return Type.Object(properties, { additionalProperties: false, patternProperties: { "^x-": {} }, description });
}

export const IdSchema = Type.String({ pattern: idPattern, description: "Unique in its parent, never changed" });

export const TextSchema = Type.Union(
  [
    Type.String({ maxLength: limits.textLength }),
    closed(
      {
        "zh-CN": Type.Optional(Type.String({ maxLength: limits.textLength })),
        "en-US": Type.Optional(Type.String({ maxLength: limits.textLength })),
      },
      "One text a language",
    ),
  ],
  { description: "A text that people read" },
);

export const ExpressionSchema = Type.Union(
  [
    Type.String({ maxLength: limits.expressionLength }),
    Type.Unsafe<{ readonly [operator: string]: never }>(Type.Object({}, { maxProperties: 1, minProperties: 1 })),
  ],
  { description: "A formula as people type it, or JSON Logic" },
);
