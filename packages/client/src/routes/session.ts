import type { CallOptions, Transport } from "../transport.ts";
import type { ApiKeyBody, Locale, Me, NewApiKey } from "../types.ts";

/** Signing in and out, and what a member may change of themselves. */
export function sessionRoutes({ send }: Transport) {
  return {
    /** Sets the session cookie. @throws ApiError `wrong_credentials`, `too_many_requests` */
    signIn: (username: string, password: string, options?: CallOptions) =>
      send<Me>("POST", "/auth/sign-in", { ...options, json: { username, password }, mayAskToSignIn: false }),
    signOut: (options?: CallOptions) => send<void>("POST", "/auth/sign-out", { ...options, mayAskToSignIn: false }),
    /** Who is signed in; with `mayAskToSignIn: false` a missing session is a plain 401. */
    me: (options?: CallOptions & { readonly mayAskToSignIn?: boolean }) => send<Me>("GET", "/me", options),
    updateMe: (change: { readonly name?: string; readonly locale?: Locale | null }, options?: CallOptions) =>
      send<Me>("PATCH", "/me", { ...options, json: change }),
    changePassword: (current: string, next: string, options?: CallOptions) =>
      send<Me>("PATCH", "/me", { ...options, json: { currentPassword: current, password: next } }),
    keys: (options?: CallOptions) => send<{ readonly keys: readonly ApiKeyBody[] }>("GET", "/api-keys", options),
    /** The key itself is in this answer only. */
    createKey: (name: string, expiresAt: string | null, options?: CallOptions) =>
      send<NewApiKey>("POST", "/api-keys", { ...options, json: { name, expiresAt } }),
    deleteKey: (id: string, options?: CallOptions) =>
      send<void>("DELETE", `/api-keys/${encodeURIComponent(id)}`, options),
  };
}
