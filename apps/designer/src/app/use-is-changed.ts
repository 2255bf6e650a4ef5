import type { App } from "@mortise/definition";
import { useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDraftState } from "../draft/draft-context.tsx";
import { fingerprint } from "../draft/fingerprint.ts";
import { keys } from "../server/keys.ts";

/** What people use now, and whether the draft differs from it; undefined until it is known. */
export function useIsChanged():
  | { readonly isChanged: boolean; readonly version: number; readonly published: App }
  | undefined {
  const client = useClient();
  const app = useDraftState((state) => state.app);
  const { data } = useQuery({
    queryKey: keys.published(app.id),
    queryFn: ({ signal }) => client.apps.get(app.id, { signal }),
  });
  const published = useMemo(() => data && fingerprint(data.definition), [data]);
  return useMemo(
    () => data && { isChanged: fingerprint(app) !== published, version: data.version, published: data.definition },
    [app, data, published],
  );
}
