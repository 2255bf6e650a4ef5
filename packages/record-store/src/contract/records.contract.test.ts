import { describe, expect, test } from "vitest";
import { dialects } from "./databases.ts";
import { openWorld } from "./open-world.ts";
import { cause, everything, formOf, record } from "./world.ts";

describe.each(dialects)("records on $name", (dialect) => {
  test("what is inserted is read back as it was, kind by kind", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const account = record({ name: "恒信科技 😀", sector: "שלום", revenue: 1234.56 });
    const deal = record({
      code: "D-1",
      account: account.id,
      stage: "won",
      amount: 0.1,
      chance: 0.30000000000000004,
      is_hot: false,
      closed_on: "2017-03-01",
      met_at: "2025-02-28T16:00:00.000Z",
      owner: "u1",
      note: null,
    });
    await store.write(async (transaction) => {
      await transaction.insert(formOf(app, "account"), account, cause);
      await transaction.insert(formOf(app, "deal"), deal, cause);
    });
    expect(await store.read.get(formOf(app, "deal"), deal.id, everything)).toEqual({
      id: deal.id,
      version: 1,
      values: deal.values,
      createdAt: cause.at,
      createdBy: "u1",
      updatedAt: cause.at,
      updatedBy: "u1",
      deletedAt: null,
      flowStatus: null,
    });
    const [entry] = await store.read.history(formOf(app, "deal"), deal.id);
    expect(entry).toMatchObject({ operation: "create", version: 1, actor: "u1", via: "api" });
    expect(entry?.changes["closed_on"]).toEqual([null, "2017-03-01"]);
    expect(entry?.changes).not.toHaveProperty("note");
  });
});
