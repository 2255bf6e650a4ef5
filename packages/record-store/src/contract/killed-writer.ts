/** Run by `kill.contract.test.ts` in a process of its own: writes as fast as it can and says what was acknowledged. */
import { writeSync } from "node:fs";
import { openStore, type StoreAddress } from "../open.ts";
import { accountForm, appOf, cause, dealForm, formOf } from "./world.ts";

const [address = "", prefix = ""] = process.argv.slice(2);
const store = await openStore(JSON.parse(address) as StoreAddress, { clock: { now: () => 0 } });
const accounts = formOf(appOf([accountForm, dealForm]), "account");

/** A record, and a row of a system table with it: both or neither. */
async function writeOn(writer: number): Promise<never> {
  for (let number = 0; ; number += 1) {
    const id = `${prefix}-${writer}-${number}`;
    await store.write(async (transaction) => {
      await transaction.insert(accounts, { id, values: { name: id } }, cause);
      await transaction.system.setting.save({ name: id, value: number });
    });
    writeSync(1, `${id}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, writer) => writeOn(writer)));
