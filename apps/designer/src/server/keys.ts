/** Keys under which answers are cached. */
export const keys = {
  apps: ["apps"] as const,
  draft: (app: string) => ["draft", app] as const,
  published: (app: string) => ["published", app] as const,
  check: (app: string, etag: string) => ["check", app, etag] as const,
  versions: (app: string) => ["versions", app] as const,
};
