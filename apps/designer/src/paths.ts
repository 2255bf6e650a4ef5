/** Addresses of the designer's pages, below its base. */
export const paths = {
  apps: "/",
  install: "/install",
  app: (app: string) => `/apps/${app}`,
  form: (app: string, form: string, field?: string) =>
    `/apps/${app}/forms/${form}${field === undefined ? "" : `?field=${field}`}`,
  versions: (app: string) => `/apps/${app}/versions`,
} as const;

/** Addresses in the workspace, another app on this origin. */
export const workspacePaths = {
  app: (app: string) => `/apps/${app}`,
  form: (app: string, form: string) => `/apps/${app}/${form}`,
};
