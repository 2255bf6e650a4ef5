import { app, appVersion, draft, setAside } from "./apps.ts";
import { flowEvent, flowInstance, flowTask } from "./flows.ts";
import { idempotency, setting } from "./http.ts";
import { job } from "./jobs.ts";
import { apiKey, credential, member, session } from "./people.ts";
import { batch, change, importRun } from "./records.ts";

/**
 * Every table that is not made from a form, one file an area. Written once, as Drizzle tables of SQLite: texts, integers
 * and JSON in text, so that PostgreSQL's are derived from them (`postgres.ts`) and both hold equal values. After a
 * change: `pnpm --filter @mortise/record-store migrations <name>`.
 */
export const systemTables = {
  app,
  appVersion,
  draft,
  setAside,
  change,
  batch,
  importRun,
  flowInstance,
  flowEvent,
  flowTask,
  job,
  member,
  credential,
  session,
  apiKey,
  idempotency,
  setting,
} as const;
export type SystemTables = typeof systemTables;
