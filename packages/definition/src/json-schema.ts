import type { TProperties } from "typebox";
import { elementSchema } from "./check/elements.ts";
import type { ElementType, Vocabulary } from "./contracts/element-type.ts";
import { AppSchema } from "./schema/app.ts";
import { commonNodeProperties, NodeSchema } from "./schema/flow.ts";
import { commonFieldProperties, FieldSchema } from "./schema/form.ts";
import { commonWidgetProperties, WidgetSchema } from "./schema/report.ts";

type JsonSchema = object;

/**
 * JSON Schema (draft 2020-12) of a whole document with everything that is registered, for editors and integrators.
 * An element of an unregistered type is accepted with its common properties, as `checkApp` does.
 */
export function appJsonSchema(vocabulary: Vocabulary): JsonSchema {
  const replacements = new Map<unknown, JsonSchema>([
    [FieldSchema, anyRegistered(vocabulary.fields.entries, FieldSchema, commonFieldProperties)],
    [NodeSchema, anyRegistered(vocabulary.nodes.entries, NodeSchema, commonNodeProperties)],
    [WidgetSchema, anyRegistered(vocabulary.charts.entries, WidgetSchema, commonWidgetProperties)],
  ]);
  const schema = replace(AppSchema, replacements) as JsonSchema;
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title: "Mortise app", ...schema };
}

/** `if type is … then its schema`, for each registered type: an editor then complains of the right one only. */
function anyRegistered<Element>(
  types: readonly ElementType<Element>[],
  base: JsonSchema,
  common: TProperties,
): JsonSchema {
  const choices = types.map((type) => ({
    if: { properties: { type: { const: type.type } } },
    // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's own keyword
    then: elementSchema(type, common),
  }));
  return choices.length === 0 ? base : { ...base, allOf: choices };
}

function replace(node: unknown, replacements: ReadonlyMap<unknown, JsonSchema>): unknown {
  const found = replacements.get(node);
  if (found) return found;
  if (Array.isArray(node)) return node.map((item) => replace(item, replacements));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, replace(value, replacements)]));
}
