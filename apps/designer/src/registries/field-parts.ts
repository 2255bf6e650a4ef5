import type { FieldProperties } from "@mortise/definition";
import { fieldProperties } from "@mortise/fields/properties";
import { fieldRenderers } from "@mortise/fields/react";
import { createRegistry } from "@mortise/kernel";

/** How fields look on the canvas, and what their panels are. */
export const renderers = createRegistry("field renderers", fieldRenderers);
export const panels = createRegistry<FieldProperties>("field properties", fieldProperties);
