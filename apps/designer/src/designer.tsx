import type { Client, Me } from "@mortise/client";
import { AntdRoot } from "@mortise/ui/antd";
import { ClientProvider } from "@mortise/ui/shell";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, useState } from "react";
import { RouterProvider } from "react-router/dom";
import { createRouter } from "./routes.tsx";
import { createQueryClient } from "./server/query-client.ts";
import { MeProvider } from "./session/me.tsx";

/** The whole app, for somebody who is signed in. */
export function Designer({ client, me }: { readonly client: Client; readonly me: Me }) {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <StrictMode>
      <ClientProvider client={client}>
        <QueryClientProvider client={queryClient}>
          <AntdRoot>
            <MeProvider me={me}>
              <RouterProvider router={router} />
            </MeProvider>
          </AntdRoot>
        </QueryClientProvider>
      </ClientProvider>
    </StrictMode>
  );
}
