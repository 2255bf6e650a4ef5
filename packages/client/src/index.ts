export { ApiError } from "./api-error.ts";
export { type Client, createClient } from "./create-client.ts";
export type { Subscription } from "./events.ts";
export type { CallOptions, ClientOptions, MakeOptions } from "./transport.ts";
export type * from "./types.ts";
export type { UploadOptions } from "./upload.ts";
