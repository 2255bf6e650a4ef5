import { charts } from "@mortise/charts/definitions";
import type { ElementType, FieldType, Vocabulary, Widget } from "@mortise/definition";
import { fieldTypes } from "@mortise/fields/definitions";
import type { FlowNodes, FlowNodeType } from "@mortise/flow-engine";
import { flowNodes } from "@mortise/flow-nodes/definitions";
import { createRegistry } from "@mortise/kernel";

/** What a plug-in brings to the server: more entries for its registries. */
export type PluginEntries = {
  readonly fields?: readonly FieldType[];
  readonly nodes?: readonly FlowNodeType[];
  readonly charts?: readonly ElementType<Widget>[];
};

export type Registries = { readonly vocabulary: Vocabulary; readonly nodes: FlowNodes };

/**
 * Everything that documents may name on this server: what is built in, then what plug-ins bring.
 *
 * @throws Error when two of them claim the same name
 */
export function createRegistries(plugins: readonly PluginEntries[]): Registries {
  const nodes = createRegistry("flow nodes", flowNodes, ...plugins.map((plugin) => plugin.nodes ?? []));
  return {
    nodes,
    vocabulary: {
      fields: createRegistry("field types", fieldTypes, ...plugins.map((plugin) => plugin.fields ?? [])),
      nodes,
      charts: createRegistry("charts", charts, ...plugins.map((plugin) => plugin.charts ?? [])),
    },
  };
}
