import type { Form, FormModel } from "@mortise/definition";
import { describe, expect, test } from "vitest";
import type { RecordValues } from "../types.ts";
import { dialects } from "./databases.ts";
import { openWorld } from "./open-world.ts";
import { accountForm, appOf, cause, dealForm, everything, formOf, ids, record } from "./world.ts";

describe.each(dialects)("records on $name", { timeout: 30_000 }, (dialect) => {
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
      met_at: "2025-02-28T16:00:00Z",
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
    expect(entry?.changes.closed_on).toEqual([null, "2017-03-01"]);
    expect(entry?.changes).not.toHaveProperty("note");
  });

  test("an update merges with what others changed elsewhere, and refuses what they changed too", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const deals = formOf(app, "deal");
    const deal = record({ code: "D-1", amount: 1, note: "a" });
    const change = (values: RecordValues, basedOn: number) =>
      store.write((transaction) =>
        transaction.update(deals, deal.id, { values, changed: Object.keys(values), basedOn }, cause),
      );
    await store.write((transaction) => transaction.insert(deals, deal, cause));
    expect(await change({ amount: 2 }, 1)).toMatchObject({ version: 2, values: { amount: 2, note: "a" } });
    expect(await change({ note: "b" }, 1)).toMatchObject({ version: 3, values: { amount: 2, note: "b" } });
    await expect(change({ amount: 3, code: "x" }, 1)).rejects.toMatchObject({
      code: "version_conflict",
      problems: [{ path: "/values/amount" }],
    });
    expect(await change({ note: "b" }, 3)).toMatchObject({ version: 3 });
    await expect(change({ note: "b" }, 9)).rejects.toMatchObject({ code: "version_conflict" });
    const history = await store.read.history(deals, deal.id);
    expect(history.map(({ operation, version }) => [operation, version])).toEqual([
      ["create", 1],
      ["update", 2],
      ["update", 3],
    ]);
    expect(history[1]?.changes).toEqual({ amount: [1, 2] });
  });

  test("a computed field conflicts with nothing, and a repeated value undoes nothing", async () => {
    await using world = await openWorld(dialect);
    const { store } = world;
    const line: Form = {
      id: "line",
      name: "明细",
      title: "{qty}",
      fields: [
        { id: "qty", type: "number", label: "数量" },
        { id: "price", type: "money", label: "单价" },
        { id: "total", type: "formula", label: "小计", formula: "{qty} * {price}" },
      ],
    };
    const app = appOf([accountForm, dealForm, line]);
    await store.write((transaction) => transaction.publish(world.app, app));
    const form = formOf(app, "line");
    const { id, values } = record({ qty: 1, price: 10, total: 10 });
    const change = (next: RecordValues, changed: readonly string[]) =>
      store.write((transaction) => transaction.update(form, id, { values: next, changed, basedOn: 1 }, cause));
    await store.write((transaction) => transaction.insert(form, { id, values }, cause));
    await change({ qty: 2, price: 10, total: 20 }, ["qty", "total"]);
    // Sent by somebody who still sees one piece at 10.
    const merged = await change({ qty: 1, price: 30, total: 60 }, ["price", "total"]);
    expect(merged).toMatchObject({ version: 3, values: { qty: 2, price: 30, total: 60 } });
  });

  test("the bin: what is in use can't go, what is gone is not seen, what comes back is checked again", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const [accounts, deals] = [formOf(app, "account"), formOf(app, "deal")];
    const account = record({ name: "恒信" });
    const deal = record({ code: "D-1", account: account.id });
    await store.write(async (transaction) => {
      await transaction.insert(accounts, account, cause);
      await transaction.insert(deals, deal, cause);
    });
    const remove = (form: FormModel, id: string) => store.write((transaction) => transaction.remove(form, id, cause));
    const restore = (form: FormModel, id: string) => store.write((transaction) => transaction.restore(form, id, cause));
    await expect(remove(accounts, account.id)).rejects.toMatchObject({ code: "record_in_use", params: { count: 1 } });
    await remove(deals, deal.id);
    await remove(accounts, account.id);
    expect(await store.read.get(accounts, account.id, everything)).toBeUndefined();
    await expect(remove(accounts, account.id)).rejects.toMatchObject({ code: "not_found" });
    expect(await store.read.titles(accounts, [account.id])).toEqual(new Map([[account.id, "恒信"]]));
    const bin = await store.read.query(accounts, { limit: 10, deleted: true }, everything);
    expect(bin.records.map(({ id }) => id)).toEqual([account.id]);
    await expect(restore(deals, deal.id)).rejects.toMatchObject({
      problems: [{ code: "unknown_record", path: "/values/account" }],
    });
    await store.write((transaction) => transaction.insert(accounts, record({ name: "恒信" }), cause));
    await expect(restore(accounts, account.id)).rejects.toMatchObject({
      code: "not_unique",
      problems: [{ path: "/values/name" }],
    });
  });

  test("many at once: they may refer to each other, and the first breach refuses all and is named", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const accounts = formOf(app, "account");
    const [parent, child] = [ids.next(), ids.next()];
    const insert = (...records: { id: string; values: RecordValues }[]) =>
      store.write((transaction) => transaction.insertMany(accounts, records, cause));
    await insert(record({ name: "child", parent }, child), record({ name: "parent" }, parent));
    await expect(insert(record({ name: "one" }), record({ name: "two", parent: "nobody" }))).rejects.toMatchObject({
      problems: [{ code: "unknown_record", path: "/1/values/parent" }],
    });
    await expect(insert(record({ name: "one" }), record({ name: "child" }), record({}))).rejects.toMatchObject({
      code: "not_unique",
      problems: [{ path: "/1/values/name" }],
    });
    const page = await store.read.query(accounts, { limit: 10, count: "exact" }, everything);
    expect(page.count).toEqual({ value: 2, capped: false });
  });

  test("what its column can't hold is refused at its field", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const insert = (values: RecordValues) =>
      store.write((transaction) => transaction.insert(formOf(app, "deal"), record(values), cause));
    const refusal = (code: string, field: string) => ({ problems: [{ code, path: `/values/${field}` }] });
    await expect(insert({ amount: Number("9007199254740993") })).rejects.toMatchObject(refusal("number_max", "amount"));
    await expect(insert({ closed_on: "2025-02-30" })).rejects.toMatchObject(refusal("date_invalid", "closed_on"));
    await expect(insert({ code: 5 })).rejects.toMatchObject(refusal("text_expected", "code"));
    await expect(insert({ account: "nobody" })).rejects.toMatchObject(refusal("unknown_record", "account"));
    expect(await insert({ amount: 90071992547409.91 })).toMatchObject({ values: { amount: 90071992547409.91 } });
    const rounded = await insert({ amount: 1.005 });
    expect(rounded).toMatchObject({ values: { amount: 1.01 } });
    const [created] = await store.read.history(formOf(app, "deal"), rounded.id);
    expect(created?.changes).toEqual({ amount: [null, 1.01] });
    expect(await insert({ amount: { error: "#DIV/0!" } })).toMatchObject({ values: { amount: null } });
  });

  test("a unit that fails leaves nothing; a part of it that fails leaves the rest", async () => {
    await using world = await openWorld(dialect);
    const { store, app } = world;
    const accounts = formOf(app, "account");
    const failing = store.write(async (transaction) => {
      await transaction.insert(accounts, record({ name: "gone" }), cause);
      await transaction.system.setting.save({ name: "x", value: 1 });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await store.write(async (transaction) => {
      await transaction.insert(accounts, record({ name: "first" }), cause);
      const part = transaction.attempt(async () => {
        await transaction.insert(accounts, record({ name: "second" }), cause);
        await transaction.insert(accounts, record({ name: "first" }), cause);
      });
      await expect(part).rejects.toMatchObject({ code: "not_unique" });
      await transaction.insert(accounts, record({ name: "third" }), cause);
    });
    const page = await store.read.query(accounts, { limit: 10, sort: [{ field: "name" }] }, everything);
    expect(page.records.map(({ values }) => values.name)).toEqual(["first", "third"]);
    expect(await store.system.setting.find({})).toEqual([]);
    expect(await store.system.change.count({})).toBe(2);
  });
});
