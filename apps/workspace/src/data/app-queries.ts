import type { PublishedApp } from "@mortise/client";
import { type AppModel, createAppModel } from "@mortise/definition";
import { useClient } from "@mortise/ui/shell";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { vocabulary } from "../registries/vocabulary.ts";
import { appQuery } from "./app-query.ts";
import { keys } from "./keys.ts";

/** Apps that this user may open. */
export function useApps() {
  const client = useClient();
  return useQuery({ queryKey: keys.apps, queryFn: ({ signal }) => client.apps.list({ signal }), staleTime: 300_000 });
}

/** An app made ready. Suspends until it is there; a failure goes to the route's error page. */
export function useAppModel(app: string): AppModel {
  const client = useClient();
  return useSuspenseQuery({ ...appQuery(client, app), select: modelOf }).data;
}

const models = new WeakMap<PublishedApp, AppModel>();

/** A stable model for a stable answer: everything below may remember it. */
function modelOf(published: PublishedApp): AppModel {
  const known = models.get(published);
  if (known) return known;
  const model = createAppModel(published.definition, vocabulary);
  models.set(published, model);
  return model;
}
