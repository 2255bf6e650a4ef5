import type { Clock } from "@mortise/kernel";
import { openPostgres } from "./driver/postgres/open.ts";
import { openSqlite } from "./driver/sqlite/open.ts";
import { createStore } from "./store.ts";
import type { RecordStore } from "./types.ts";

/** Where records are kept: a file, or a PostgreSQL database (`postgres://user:password@host:5432/name`). */
export type StoreAddress =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/**
 * Opens the store and brings its system tables up to this version.
 *
 * @throws Error where the database can't be opened or was written by a newer version of Mortise
 */
export async function openStore(address: StoreAddress, ports: { readonly clock: Clock }): Promise<RecordStore> {
  const driver = address.kind === "sqlite" ? await openSqlite(address.path) : await openPostgres(address.url);
  try {
    return await createStore(driver, ports.clock);
  } catch (error) {
    await driver.close();
    throw error;
  }
}
