import { Type } from "typebox";
import { closed, ExpressionSchema, IdSchema, limits, TextSchema } from "./common.ts";

export const commonNodeProperties = {
  id: IdSchema,
  type: Type.String({ minLength: 1, maxLength: 80, description: "A registered flow node" }),
  name: Type.Optional(TextSchema),
};

/** A node as far as the document knows it; its type's settings are checked by the type's own schema. */
export const NodeSchema = Type.Object(commonNodeProperties, {
  description: "A node: common properties and its type's settings",
});

export const FlowSchema = closed(
  {
    id: IdSchema,
    name: TextSchema,
    form: IdSchema,
    when: Type.Optional(ExpressionSchema),
    nodes: Type.Array(NodeSchema, {
      minItems: 2,
      maxItems: limits.nodesPerFlow,
      description: "In the order they are walked",
    }),
  },
  "Routes each new record of a form that meets `when` through people",
);
