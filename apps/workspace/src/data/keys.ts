import type { QueryBody, TasksQuery } from "@mortise/client";

/** Names of what is kept from the server; an outer key stands for everything inside it when something changed. */
export const keys = {
  apps: ["apps"] as const,
  app: (app: string) => ["app", app] as const,
  form: (app: string, form: string) => ["records", app, form] as const,
  list: (app: string, form: string, query: QueryBody) => ["records", app, form, "list", query] as const,
  count: (app: string, form: string, query: QueryBody) => ["records", app, form, "count", query] as const,
  record: (app: string, form: string, id: string) => ["records", app, form, "record", id] as const,
  history: (app: string, form: string, id: string) => ["records", app, form, "record", id, "history"] as const,
  links: (app: string, form: string, id: string) => ["records", app, form, "record", id, "links"] as const,
  flows: (app: string, form: string, id: string) => ["records", app, form, "record", id, "flows"] as const,
  tasks: ["tasks"] as const,
  taskBox: (query: TasksQuery) => ["tasks", query] as const,
  dashboards: (app: string) => ["dashboards", app] as const,
  dashboard: (app: string, dashboard: string) => ["dashboards", app, dashboard] as const,
  import: (id: string) => ["import", id] as const,
  members: ["members"] as const,
  apiKeys: ["api-keys"] as const,
};
