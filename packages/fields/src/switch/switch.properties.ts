import type { FieldProperties } from "@mortise/definition";

export const switchProperties: FieldProperties = { type: "switch", fields: [] };
