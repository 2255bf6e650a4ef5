import { type Subscription, subscribe } from "./events.ts";
import { appRoutes } from "./routes/apps.ts";
import { flowRoutes } from "./routes/flows.ts";
import { importRoutes } from "./routes/imports.ts";
import { memberRoutes } from "./routes/members.ts";
import { recordRoutes } from "./routes/records.ts";
import { reportRoutes } from "./routes/reports.ts";
import { sessionRoutes } from "./routes/session.ts";
import { type CallOptions, type ClientOptions, createTransport } from "./transport.ts";
import type { Health } from "./types.ts";

export type Client = ReturnType<typeof createClient>;

/**
 * The HTTP interface as typed methods, a group a resource. Every method gives the answer's body, takes an AbortSignal
 * last, and throws an `ApiError` for anything but success. Runs in browsers and in Node.
 */
export function createClient(options: ClientOptions) {
  const transport = createTransport(options);
  return {
    session: sessionRoutes(transport),
    members: memberRoutes(transport),
    apps: appRoutes(transport),
    records: recordRoutes(transport),
    imports: importRoutes(transport),
    flows: flowRoutes(transport),
    reports: reportRoutes(transport),
    health: (callOptions?: CallOptions) => transport.send<Health>("GET", "/health", callOptions),
    /** Live events until the returned function is called. */
    subscribe: (subscription: Subscription) => subscribe(transport, subscription),
  };
}
