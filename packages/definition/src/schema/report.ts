import { Type } from "typebox";
import { closed, ExpressionSchema, IdSchema, limits, TextSchema } from "./common.ts";

export const grains = ["year", "quarter", "month", "week", "day"] as const;
export const aggregates = ["count", "count_distinct", "sum", "average", "min", "max"] as const;

export const DimensionSchema = closed(
  {
    field: Type.String({ maxLength: 200, description: "A field, or a linked record's field as `account.region`" }),
    by: Type.Optional(Type.Enum(grains)),
  },
  "What rows are grouped by",
);

export const MeasureSchema = Type.Union([
  closed(
    {
      id: IdSchema,
      label: Type.Optional(TextSchema),
      aggregate: Type.Enum(aggregates),
      field: Type.Optional(Type.String({ maxLength: 200 })),
      filter: Type.Optional(ExpressionSchema),
    },
    "A number computed over the records of a group",
  ),
  closed(
    {
      id: IdSchema,
      label: Type.Optional(TextSchema),
      formula: ExpressionSchema,
      format: Type.Optional(Type.Enum(["number", "percent"])),
    },
    "A number computed from other measures of the row",
  ),
]);

export const QuerySchema = closed(
  {
    from: IdSchema,
    dimensions: Type.Optional(Type.Array(DimensionSchema, { maxItems: 2 })),
    measures: Type.Array(MeasureSchema, { minItems: 1, maxItems: 12 }),
    filter: Type.Optional(ExpressionSchema),
    sort: Type.Optional(
      Type.Array(
        closed(
          { by: Type.String({ maxLength: 200 }), desc: Type.Optional(Type.Boolean()) },
          "A dimension's field or a measure's id",
        ),
        {
          maxItems: 4,
        },
      ),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  },
  "A question about the records of a form",
);

export const commonWidgetProperties = {
  id: IdSchema,
  type: Type.String({ minLength: 1, maxLength: 80, description: "A registered chart" }),
  title: TextSchema,
  query: QuerySchema,
  width: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 12, description: "In twelfths of the dashboard; 6 where absent" }),
  ),
};

/** A widget as far as the document knows it; its chart's settings are checked by the chart's own schema. */
export const WidgetSchema = Type.Object(commonWidgetProperties, { description: "A chart on a dashboard" });

export const DashboardSchema = closed(
  { id: IdSchema, name: TextSchema, widgets: Type.Array(WidgetSchema, { maxItems: limits.widgetsPerDashboard }) },
  "Charts beside one another",
);
