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

/** Shows the app to somebody who is signed in. */
export async function renderApp(root: Root, client: Client, me: Me): Promise<void> {
  await startTexts(textLoaders);
  expiredSession.setState({ isArmed: true });
  const queryClient = createQueryClient();
  root.render(
    <StrictMode>
      <ClientProvider client={client}>
        <QueryClientProvider client={queryClient}>
          <MeProvider initial={me}>
            <LiveUpdates />
            <RouterProvider router={createRouter()} />
          </MeProvider>
        </QueryClientProvider>
      </ClientProvider>
    </StrictMode>,
  );
}

/** Shows why the app could not start. */
export async function renderFailure(root: Root, error: unknown): Promise<void> {
  await startTexts(textLoaders);
  root.render(<ErrorState error={error} onRetry={() => location.reload()} />);
}
