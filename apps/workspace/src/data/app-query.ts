import type { Client } from "@mortise/client";
import { queryOptions } from "@tanstack/react-query";
import { keys } from "./keys.ts";

/** An app's definition: it changes when somebody publishes, and an event then says so. */
export function appQuery(client: Client, app: string) {
  return queryOptions({
    queryKey: keys.app(app),
    queryFn: ({ signal }) => client.apps.get(app, { signal }),
    staleTime: 300_000,
  });
}
