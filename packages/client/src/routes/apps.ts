import type { App } from "@mortise/definition";
import type { CallOptions, MakeOptions, Transport } from "../transport.ts";
import type { AppSummary, AppVersion, Draft, DraftCheck, PublishedApp } from "../types.ts";

/** Apps, their drafts and their versions. */
export function appRoutes({ send, url }: Transport) {
  const of = (app: string) => `/apps/${encodeURIComponent(app)}`;
  return {
    list: (options?: CallOptions) => send<{ readonly apps: readonly AppSummary[] }>("GET", "/apps", options),
    install: (definition: unknown, options: MakeOptions & { readonly sampleData?: boolean } = {}) =>
      send<AppSummary>("POST", "/apps", { ...options, json: { definition, sampleData: options.sampleData ?? false } }),
    /** The published definition, as this user may see it. */
    get: (app: string, options?: CallOptions) => send<PublishedApp>("GET", of(app), options),
    draft: (app: string, options?: CallOptions) => send<Draft>("GET", `${of(app)}/draft`, options),
    /** @throws ApiError 409 where the draft has moved on from `etag` */
    saveDraft: (app: string, definition: App, etag: string, options?: CallOptions) =>
      send<Draft>("PUT", `${of(app)}/draft`, { ...options, json: { definition }, headers: { "If-Match": etag } }),
    checkDraft: (app: string, options?: CallOptions) => send<DraftCheck>("POST", `${of(app)}/draft/check`, options),
    publish: (app: string, note: string, options?: MakeOptions) =>
      send<AppVersion>("POST", `${of(app)}/publish`, { ...options, json: { note } }),
    versions: (app: string, options?: CallOptions) =>
      send<{ readonly versions: readonly AppVersion[] }>("GET", `${of(app)}/versions`, options),
    version: (app: string, version: number, options?: CallOptions) =>
      send<AppVersion & { readonly definition: App }>("GET", `${of(app)}/versions/${version}`, options),
    restoreVersion: (app: string, version: number, options?: MakeOptions) =>
      send<AppVersion>("POST", `${of(app)}/versions/${version}/restore`, options),
    export: (app: string, data?: "sample", options?: CallOptions) =>
      send<App>("GET", `${of(app)}/export`, { ...options, query: { data } }),
    /** Address of the template file, for a download link. */
    exportUrl: (app: string, data?: "sample") => url(`${of(app)}/export`, { data }),
  };
}
