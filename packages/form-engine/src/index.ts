export type { Accepted, FormEngine, Values } from "./types.ts";
