import type { Clock } from "@mortise/kernel";
import type { Driver, UnitSession } from "./driver/driver.ts";
import { planPublish, publish } from "./publish/publish.ts";
import { dropAsides } from "./publish/set-aside.ts";
import { createReader } from "./records/reader.ts";
import { createWriter } from "./records/writer.ts";
import { migrate } from "./system/migrate.ts";
import { createSystem, type System } from "./system/system.ts";
import type { RecordStore, StoreTransaction } from "./types.ts";

/** The store over a database that is open. Brings the system tables up to date first. */
export async function createStore(driver: Driver, clock: Clock): Promise<RecordStore> {
  const { dialect } = driver;
  await migrate(driver, clock.now());

  function transaction(session: UnitSession): StoreTransaction {
    const own = { quick: session, ordered: session, filtered: session, whole: session };
    let system: System | undefined;
    return {
      ...createWriter(dialect, session, createReader(dialect, own)),
      get system() {
        system ??= createSystem(session, dialect);
        return system;
      },
      attempt: session.attempt,
      publish: (from, to) => publish(session, dialect, from, to, clock.now()),
      dropSetAside: (before) => dropAsides(session, before),
    };
  }
  return {
    dialect: dialect.name,
    read: createReader(dialect, driver.read),
    system: createSystem(driver.read.quick, dialect),
    write: (unit) => driver.write((session) => unit(transaction(session))),
    plan: (from, to) => planPublish(driver.read.whole, dialect, from, to),
    health: () => driver.version(),
    close: () => driver.close(),
  };
}
