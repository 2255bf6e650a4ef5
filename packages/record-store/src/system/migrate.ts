import { readdirSync, readFileSync } from "node:fs";
import type { Driver } from "../driver/driver.ts";

/** Shipped with the package, beside `src` and `dist`. */
const folder = new URL("../../migrations/", import.meta.url);
/** Number of the lock that a starting process holds in PostgreSQL, so that two don't migrate at once. */
const lock = 7_045_318;

/**
 * Brings the system tables up to this program's, in one transaction.
 *
 * @throws Error when the database holds a migration that this program does not know: a newer program wrote it.
 */
export async function migrate(driver: Driver, at: number): Promise<void> {
  const { dialect } = driver;
  const own = new URL(`${dialect.name}/`, folder);
  const names = readdirSync(own)
    .filter((file) => file.endsWith(".sql"))
    .sort();
  await driver.write(async (session) => {
    if (dialect.name === "postgres") await session.all("SELECT pg_advisory_xact_lock(?)", [lock]);
    await session.execute(
      `CREATE TABLE IF NOT EXISTS "migration" ("name" ${dialect.textType} NOT NULL PRIMARY KEY, "at" ${dialect.integerType} NOT NULL)`,
    );
    const applied = new Set((await session.all('SELECT "name" FROM "migration"')).map(([name]) => String(name)));
    const unknown = [...applied].filter((name) => !names.includes(name));
    if (unknown.length > 0) {
      throw new Error(
        `this database was written by a newer version of Mortise (${unknown.join(", ")}); upgrade Mortise`,
      );
    }
    for (const name of names.filter((one) => !applied.has(one))) {
      const text = readFileSync(new URL(name, own), "utf8");
      for (const statement of text.split("--> statement-breakpoint")) await session.execute(statement);
      await session.run('INSERT INTO "migration" ("name", "at") VALUES (?, ?)', [name, at]);
    }
  });
}
