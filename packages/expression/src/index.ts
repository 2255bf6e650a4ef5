export { compile } from "./compile.ts";
export type * from "./types.ts";
export { errorCodes } from "./types.ts";
