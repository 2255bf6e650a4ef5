export { createFormEngine } from "./engine.ts";
export { type JsonSchema, recordSchema, valueSchema } from "./record-schema.ts";
export type { Accepted, CreateFormEngine, FormEngine, LinkedValues, Values } from "./types.ts";
