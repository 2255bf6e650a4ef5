export type * from "./types.ts";
export { errorCodes } from "./types.ts";
