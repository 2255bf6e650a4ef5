import type { Client, Me } from "@mortise/client";
import { ClientProvider, ErrorState, startTexts } from "@mortise/ui/shell";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { LiveUpdates } from "./data/live-updates.tsx";
import { createQueryClient } from "./data/query-client.ts";
import { createRouter } from "./routes.tsx";
import { expiredSession } from "./session/expired-session.ts";
import { MeProvider } from "./session/me-context.tsx";
import { textLoaders } from "./texts/loaders.ts";

let started: ReturnType<typeof startTexts> | undefined;

/** Starts what the app needs in any case; may be called before it is known who is there. */
export function prepare(): ReturnType<typeof startTexts> {
  started ??= startTexts(textLoaders);
  return started;
}

/** Shows the app to somebody who is signed in. */
export async function renderApp(root: Root, client: Client, me: Me): Promise<void> {
  const texts = await prepare();
  expiredSession.setState({ isArmed: true });
  const queryClient = createQueryClient();
  const router = createRouter({ client, queryClient, texts });
  root.render(
    <StrictMode>
      <ClientProvider client={client}>
        <QueryClientProvider client={queryClient}>
          <MeProvider initial={me}>
            <LiveUpdates />
            <RouterProvider router={router} />
          </MeProvider>
        </QueryClientProvider>
      </ClientProvider>
    </StrictMode>,
  );
}

/** Shows why the app could not start. */
export async function renderFailure(root: Root, error: unknown): Promise<void> {
  await prepare();
  root.render(<ErrorState error={error} onRetry={() => location.reload()} />);
}
