import type { LiveEvent } from "@mortise/client";
import { useClient } from "@mortise/ui/shell";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { keys } from "./keys.ts";

/** Listens to the server and has what changed read anew. Shows nothing. */
export function LiveUpdates() {
  const client = useClient();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      client.subscribe({
        onEvent: (event) => invalidate(queryClient, event),
        onReconnect: () => void queryClient.invalidateQueries(),
      }),
    [client, queryClient],
  );
  return null;
}

/** Events come in bursts (an import of thousands): what they make stale is gathered, then read once. */
export function invalidate(queryClient: QueryClient, event: LiveEvent): void {
  for (const key of staleKeys(event)) gather(queryClient, key);
}

export function staleKeys(event: LiveEvent): readonly (readonly string[])[] {
  switch (event.kind) {
    case "record":
      return [keys.form(event.app, event.form), keys.dashboards(event.app)];
    case "task":
      return [keys.tasks];
    case "import":
      return [keys.import(event.id)];
    case "app":
      return [keys.apps, keys.app(event.app)];
  }
}

const gathered = new Map<string, readonly string[]>();
let timer: ReturnType<typeof setTimeout> | undefined;

function gather(queryClient: QueryClient, key: readonly string[]): void {
  gathered.set(key.join("/"), key);
  if (timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    const due = [...gathered.values()];
    gathered.clear();
    for (const queryKey of due) void queryClient.invalidateQueries({ queryKey });
  }, 250);
}
