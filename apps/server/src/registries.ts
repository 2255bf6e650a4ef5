import { type ElementType, type FieldType, type Vocabulary, type Widget } from "@mortise/definition";
import { fieldTypes } from "@mortise/fields/definitions";
import { type FlowNodes, type FlowNodeType } from "@mortise/flow-engine";
import { flowNodes } from "@mortise/flow-nodes/definitions";
import { createRegistry } from "@mortise/kernel";

/** What a plug-in brings to the server: entries of the kinds that the server knows. */
export type PluginEntries = {
  readonly fields?: readonly FieldType[];
  readonly nodes?: readonly FlowNodeType[];
  readonly charts?: readonly ElementType<Widget>[];
};
