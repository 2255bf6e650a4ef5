import type { Draft as LoadedDraft } from "@mortise/client";
import { ErrorState, Skeleton, useClient } from "@mortise/ui/shell";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { Outlet, useParams, useSearchParams } from "react-router";
import { openDraft } from "../draft/draft.ts";
import { DraftProvider } from "../draft/draft-context.tsx";
import { leaveDraft, settled } from "../draft/leaving.ts";
import { createDraftPorts } from "../server/draft-ports.ts";
import { keys } from "../server/keys.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { RefusedDialog } from "./refused-dialog.tsx";

const PublishDialog = lazy(async () => ({ default: (await import("../publish/publish-dialog.tsx")).PublishDialog }));

/** Everything below an app: its draft is opened once and edited by all pages. `?publish` opens the dialog on any of them. */
export function AppLayout() {
  const { app = "" } = useParams();
  const client = useClient();
  const draft = useQuery({
    queryKey: keys.draft(app),
    queryFn: async ({ signal }) => {
      await settled(app);
      return client.apps.draft(app, { signal });
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Each visit begins with what the server has.
    gcTime: 0,
  });
  if (draft.error) return <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />;
  return draft.data ? <OpenDraft key={app} loaded={draft.data} /> : <Skeleton />;
}

function OpenDraft({ loaded }: { readonly loaded: LoadedDraft }) {
  const client = useClient();
  const [search, setSearch] = useSearchParams();
  const [draft] = useState(() => openDraft(loaded, createDraftPorts(client, loaded.definition.id), localStorage));
  useEffect(() => {
    void draft.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (draft.store.getState().unsaved.length > 0) event.preventDefault();
    };
    const hurry = () => {
      if (document.visibilityState === "hidden") void draft.flush();
    };
    addEventListener("beforeunload", warn);
    addEventListener("visibilitychange", hurry);
    return () => {
      removeEventListener("beforeunload", warn);
      removeEventListener("visibilitychange", hurry);
      leaveDraft(draft);
    };
  }, [draft]);
  const closePublish = () =>
    setSearch((old) => {
      old.delete("publish");
      return old;
    });
  return (
    <DraftProvider value={draft}>
      <Suspense fallback={<Skeleton />}>
        <Outlet />
      </Suspense>
      {search.has("publish") ? (
        <Suspense>
          <PublishDialog onClose={closePublish} />
        </Suspense>
      ) : null}
      <ConflictDialog />
      <RefusedDialog />
    </DraftProvider>
  );
}
