import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** As much of `pg` as is used here. */
type Postgres = {
  readonly Client: new (
    options: object,
  ) => { connect(): Promise<unknown>; query(sql: string): Promise<unknown>; end(): Promise<void> };
};

const chromiums = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser for the browser tests: `CHROMIUM` from the environment, else the usual places. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...chromiums].find((path) => path !== undefined && existsSync(path));
}

/** Why PostgreSQL at this address can't be used; undefined if it answers. */
export async function postgresFault(url: string): Promise<string | undefined> {
  // `pg` belongs to the record store, the one package that talks to PostgreSQL.
  const requireFromStore = createRequire(join(process.cwd(), "packages/record-store/package.json"));
  const { Client } = requireFromStore("pg") as Postgres;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query("select 1");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
