import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createStore } from "../store.ts";
import { dialects, ports, type TestDatabase } from "./databases.ts";
import { accountForm, appOf, dealForm, everything, formOf } from "./world.ts";

const rounds = 4;
const script = fileURLToPath(new URL("./killed-writer.ts", import.meta.url));

/** Starts the writer, lets it write for a while, kills it, and gives the ids that it said were written. */
async function writeAndKill(
  database: TestDatabase,
  prefix: string,
  acknowledgements: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, ["--conditions=source", script, JSON.stringify(database.address), prefix], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.split("\n").length > acknowledgements) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.on("close", resolve));
  // The last line may have been cut short.
  return said.split("\n").slice(0, -1);
}

describe.each(dialects.filter(({ isShared }) => isShared))(
  "killed while writing, on $name",
  { timeout: 30_000 },
  (dialect) => {
    test("nothing acknowledged is lost, and nothing is there by halves", async () => {
      const database = await dialect.make();
      const accounts = formOf(appOf([accountForm, dealForm]), "account");
      const first = await createStore(await database.open(), ports.clock);
      await first.write((transaction) => transaction.publish(undefined, appOf([accountForm, dealForm])));
      await first.close();
      for (let round = 0; round < rounds; round += 1) {
        const acknowledged = await writeAndKill(database, `r${round}`, 100 + round * 37);
        const store = await createStore(await database.open(), ports.clock);
        const found = await store.read.getMany(accounts, acknowledged, everything);
        expect(found).toHaveLength(acknowledged.length);
        expect(acknowledged.length).toBeGreaterThanOrEqual(100);
        // A server may still be finishing what the killed process sent last.
        await expect
          .poll(async () => {
            const { count } = await store.read.query(accounts, { limit: 1, count: "exact" }, everything);
            const settings = await store.system.setting.count({});
            const changes = await store.system.change.count({});
            return settings === count?.value && changes === count.value;
          })
          .toBe(true);
        await store.close();
      }
      await database.drop();
    }, 60_000);
  },
);
