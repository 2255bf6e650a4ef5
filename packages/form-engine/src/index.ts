export { createFormEngine } from "./engine.ts";
export { type JsonSchema, recordSchema, valueSchema } from "./record-schema.ts";
export { createFormSession } from "./session/session.ts";
export type { FieldState, FormSession, SessionStart } from "./session/types.ts";
export type { Accepted, CreateFormEngine, FormEngine, LinkedValues, Values } from "./types.ts";
