import { useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDraftState } from "../draft/draft-context.tsx";
import { fingerprint } from "../draft/fingerprint.ts";
import { keys } from "../server/keys.ts";

/** Whether the draft differs from what people use, and which version that is; undefined until it is known. */
export function useIsChanged(): { readonly isChanged: boolean; readonly version: number } | undefined {
  const client = useClient();
  const app = useDraftState((state) => state.app);
  const { data } = useQuery({
    queryKey: keys.published(app.id),
    queryFn: ({ signal }) => client.apps.get(app.id, { signal }),
  });
  const published = useMemo(() => data && fingerprint(data.definition), [data]);
  return useMemo(
    () => data && { isChanged: fingerprint(app) !== published, version: data.version },
    [app, data, published],
  );
}
