import { Type } from "typebox";
import { closed, ExpressionSchema, IdSchema, limits, TextSchema } from "./common.ts";

/** What every field has, whatever its type. A type adds settings of its own (its `settings` schema). */
export const commonFieldProperties = {
  id: IdSchema,
  type: Type.String({ minLength: 1, maxLength: 80, description: "A registered field type" }),
  label: TextSchema,
  help: Type.Optional(TextSchema),
  required: Type.Optional(Type.Boolean({ description: "A record can't be saved without a value" })),
  default: Type.Optional(ExpressionSchema),
};

/** A field as far as the document knows it; its type's settings are checked by the type's own schema. */
export const FieldSchema = Type.Object(commonFieldProperties, {
  description: "A field: common properties and its type's settings",
});

export const SortSchema = Type.Array(
  closed({ field: Type.String(), desc: Type.Optional(Type.Boolean()) }, "A field to order by"),
  { maxItems: 4 },
);

export const ViewSchema = closed(
  {
    id: IdSchema,
    name: TextSchema,
    type: Type.Literal("table"),
    columns: Type.Optional(
      Type.Array(Type.String(), {
        maxItems: limits.fieldsPerForm,
        description: "Field ids in order; all fields where absent",
      }),
    ),
    filter: Type.Optional(ExpressionSchema),
    sort: Type.Optional(SortSchema),
  },
  "A saved way to look at a form's records",
);

export const CheckSchema = closed(
  {
    id: IdSchema,
    check: ExpressionSchema,
    message: TextSchema,
    field: Type.Optional(IdSchema),
  },
  "A condition that every saved record meets; `field` is where its message is shown",
);

export const UniqueSchema = closed(
  { fields: Type.Array(IdSchema, { minItems: 1, maxItems: 6 }), message: Type.Optional(TextSchema) },
  "No two records have the same values in these fields; records with an empty one among them don't count",
);

export const FormSchema = closed(
  {
    id: IdSchema,
    name: TextSchema,
    title: Type.String({
      maxLength: 400,
      description: "How a record is named wherever it is referred to: `{name} · {account.name}`",
    }),
    fields: Type.Array(FieldSchema, { minItems: 1, maxItems: limits.fieldsPerForm }),
    checks: Type.Optional(Type.Array(CheckSchema, { maxItems: 100 })),
    unique: Type.Optional(Type.Array(UniqueSchema, { maxItems: 10 })),
    views: Type.Optional(Type.Array(ViewSchema, { maxItems: limits.viewsPerForm })),
  },
  "A form: what a record consists of",
);
