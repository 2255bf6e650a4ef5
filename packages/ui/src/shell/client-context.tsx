import type { Client } from "@mortise/client";
import { createContext, type ReactNode, useContext } from "react";

const ClientContext = createContext<Client | undefined>(undefined);

/** Hands the app's API client to everything inside. */
export function ClientProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

/** @throws Error outside of a ClientProvider */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error("useClient needs a ClientProvider around it");
  return client;
}
