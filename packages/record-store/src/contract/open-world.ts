import { createStore } from "../store.ts";
import type { RecordStore } from "../types.ts";
import { ports, type TestDatabase, type TestDialect } from "./databases.ts";
import { accountForm, appOf, dealForm } from "./world.ts";

/** A store with accounts and deals published, for one test. `await using` closes it. */
export async function openWorld(dialect: TestDialect) {
  const database = await dialect.make();
  const store = await createStore(await database.open(), ports.clock);
  const app = appOf([accountForm, dealForm]);
  await store.write((transaction) => transaction.publish(undefined, app));
  return { store, database, app, [Symbol.asyncDispose]: () => closeWorld(store, database) };
}

async function closeWorld(store: RecordStore, database: TestDatabase): Promise<void> {
  await store.close();
  await database.drop();
}
