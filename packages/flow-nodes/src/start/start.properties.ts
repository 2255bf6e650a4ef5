import type { ElementProperties } from "@mortise/definition";

export const startProperties: ElementProperties = { type: "start", fields: [] };
