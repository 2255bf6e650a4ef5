import type { FieldProperties } from "@mortise/definition";

export const memberProperties: FieldProperties = { type: "member", fields: [] };
