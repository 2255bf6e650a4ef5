import { type Problem, pointer, type Registry, under, warning } from "@mortise/kernel";
import type { TProperties, TSchema } from "typebox";
import type { ElementType, Vocabulary } from "../contracts/element-type.ts";
import { closed } from "../schema/common.ts";
import { commonNodeProperties } from "../schema/flow.ts";
import { commonFieldProperties } from "../schema/form.ts";
import { commonWidgetProperties } from "../schema/report.ts";
import type { App } from "../types.ts";
import { schemaProblems } from "./schema-problems.ts";

/** Each registered element's settings against its type's own schema; unknown types are a warning and are kept. */
export function elementProblems(app: App, vocabulary: Vocabulary): Problem[] {
  return [
    ...app.forms.flatMap((form, index) =>
      checkAll(form.fields, pointer("forms", index, "fields"), vocabulary.fields, commonFieldProperties),
    ),
    ...(app.flows ?? []).flatMap((flow, index) =>
      checkAll(flow.nodes, pointer("flows", index, "nodes"), vocabulary.nodes, commonNodeProperties),
    ),
    ...(app.dashboards ?? []).flatMap((dashboard, index) =>
      checkAll(dashboard.widgets, pointer("dashboards", index, "widgets"), vocabulary.charts, commonWidgetProperties),
    ),
  ];
}

function checkAll<Element extends { readonly type: string }>(
  elements: readonly Element[],
  path: string,
  registry: Registry<ElementType<Element>>,
  common: TProperties,
): Problem[] {
  return elements.flatMap((element, index) => {
    const place = `${path}/${index}`;
    const type = registry.get(element.type);
    if (!type) return [warning("unknown_type", `${place}/type`, { what: registry.name, type: element.type })];
    const problems = schemaProblems(elementSchema(type, common), element, place);
    // A type's own check may rely on the shape its schema promises.
    return problems.length > 0 ? problems : under(place, type.check?.(element) ?? []);
  });
}

const schemas = new WeakMap<object, TSchema>();

/** Schema of an element of a registered type: the common properties and the type's own, closed. */
export function elementSchema<Element>(type: ElementType<Element>, common: TProperties): TSchema {
  let schema = schemas.get(type);
  if (!schema) {
    schema = closed({ ...common, ...type.settings }, typeof type.label === "string" ? type.label : type.type);
    schemas.set(type, schema);
  }
  return schema;
}
