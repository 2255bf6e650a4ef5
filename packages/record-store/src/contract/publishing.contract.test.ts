import type { AppModel, Field, Form } from "@mortise/definition";
import { describe, expect, test } from "vitest";
import { createStore } from "../store.ts";
import type { RecordValues } from "../types.ts";
import { dialects, ports } from "./databases.ts";
import { openWorld } from "./open-world.ts";
import { accountForm, appOf, cause, dealForm, everything, formOf, record, withFields } from "./world.ts";

const without = (id: string) => (fields: Form["fields"]) => fields.filter((field) => field.id !== id);
const replaced = (field: Field) => (fields: Form["fields"]) =>
  fields.map((other) => (other.id === field.id ? field : other));

describe.each(dialects)("publishing on $name", { timeout: 30_000 }, (dialect) => {
  async function openPublished() {
    const world = await openWorld(dialect);
    const { store } = world;
    let published: AppModel = world.app;
    const publish = async (forms: readonly Form[]) => {
      const next = appOf(forms);
      const plan = await store.plan(published, next);
      const done = await store.write((transaction) => transaction.publish(published, next));
      expect(done).toEqual(plan);
      published = next;
      return plan.steps;
    };
    const insert = (form: string, ...values: RecordValues[]) =>
      store.write((transaction) =>
        transaction.insertMany(
          formOf(published, form),
          values.map((one) => record(one)),
          cause,
        ),
      );
    const column = async (form: string, field: string) =>
      (await store.read.query(formOf(published, form), { limit: 500 }, everything)).records.map(
        ({ values }) => values[field],
      );
    return { ...world, publish, insert, column, published: () => published };
  }

  test("a new form and a new field are there at once, with links in any order", async () => {
    await using world = await openPublished();
    await world.insert("account", { name: "恒信" });
    const visit: Form = {
      id: "visit",
      name: "拜访",
      title: "{subject}",
      fields: [
        { id: "subject", type: "text", label: "主题" },
        { id: "deal", type: "link", label: "商机", form: "deal" },
      ],
    };
    const lastVisit: Field = { id: "last_visit", type: "link", label: "最近拜访", form: "visit" };
    const steps = await world.publish([withFields(accountForm, (fields) => [...fields, lastVisit]), dealForm, visit]);
    expect(steps).toEqual([
      { what: "add_field", kind: "additive", form: "account", field: "last_visit" },
      { what: "add_form", kind: "additive", form: "visit" },
    ]);
    await world.insert("visit", { subject: "首访" });
    expect(await world.column("account", "last_visit")).toEqual([null]);
    await expect(world.insert("account", { name: "x", last_visit: "nobody" })).rejects.toMatchObject({
      problems: [{ code: "unknown_record", path: "/0/values/last_visit" }],
    });
  });

  test("a field that is removed is kept, and comes back with its values", async () => {
    await using world = await openPublished();
    await world.insert("account", { name: "a", sector: "软件" }, { name: "b" });
    const steps = await world.publish([withFields(accountForm, without("sector")), dealForm]);
    expect(steps).toEqual([{ what: "remove_field", kind: "removing", form: "account", field: "sector", affected: 1 }]);
    expect(await world.store.system.setAside.count({})).toBe(1);
    await world.insert("account", { name: "c" });
    await world.publish([accountForm, dealForm]);
    expect(await world.column("account", "sector")).toEqual(["软件", null, null]);
    expect(await world.store.system.setAside.count({})).toBe(0);
  });

  test("a removed field does not come back as something else", async () => {
    await using world = await openPublished();
    await world.insert("account", { name: "a", sector: "软件" });
    await world.publish([withFields(accountForm, without("sector")), dealForm]);
    const sector: Field = { id: "sector", type: "number", label: "行业" };
    await world.publish([withFields(accountForm, replaced(sector)), dealForm]);
    expect(await world.column("account", "sector")).toEqual([null]);
    expect(await world.store.system.setAside.count({})).toBe(1);
  });

  test("a form that is removed is kept with everything, and comes back", async () => {
    await using world = await openPublished();
    await world.insert("deal", { code: "D-1", amount: 12.5 }, { code: "D-2" });
    expect(await world.publish([accountForm])).toEqual([
      { what: "remove_form", kind: "removing", form: "deal", affected: 2 },
    ]);
    const fewer = withFields(dealForm, without("note"));
    await world.publish([accountForm, fewer]);
    expect(await world.column("deal", "amount")).toEqual([12.5, null]);
    await world.publish([accountForm]);
    await world.publish([accountForm, dealForm]);
    expect(await world.column("deal", "code")).toEqual(["D-1", "D-2"]);
    await world.insert("deal", { code: "D-3", note: "new" });
    expect(await world.column("deal", "note")).toEqual([null, null, "new"]);
  });

  test("what was set aside long ago is dropped for good, links and whole forms too", async () => {
    await using world = await openPublished();
    const { store } = world;
    await world.insert("account", { name: "a", sector: "软件" });
    await world.publish([withFields(accountForm, (fields) => without("sector")(without("parent")(fields))), dealForm]);
    await world.publish([withFields(accountForm, (fields) => without("sector")(without("parent")(fields)))]);
    const drop = (before: number) => store.write((transaction) => transaction.dropSetAside(before));
    expect(await drop(0)).toBe(0);
    expect(await drop(Date.UTC(2030, 0, 1))).toBe(3);
    expect(await store.system.setAside.count({})).toBe(0);
    await world.publish([accountForm, dealForm]);
    expect(await world.column("account", "sector")).toEqual([null]);
    expect(await world.column("deal", "code")).toEqual([]);
    await world.insert("deal", { code: "1" });
  });

  test("a field that changes its kind takes along what converts and says what doesn't", async () => {
    await using world = await openPublished();
    await world.insert(
      "account",
      { name: "a", sector: "1,234.565" },
      { name: "b", sector: "unknown" },
      { name: "c", sector: " 7 " },
      { name: "d" },
    );
    const money: Field = { id: "sector", type: "money", label: "行业", scale: 2 };
    const steps = await world.publish([withFields(accountForm, replaced(money)), dealForm]);
    expect(steps).toEqual([
      { what: "change_field", kind: "changing", form: "account", field: "sector", affected: 3, failing: 1 },
    ]);
    expect(await world.column("account", "sector")).toEqual([1234.57, null, 7, null]);
    await world.publish([withFields(accountForm, replaced({ ...money, scale: 4 })), dealForm]);
    expect(await world.column("account", "sector")).toEqual([1234.57, null, 7, null]);
    await world.publish([accountForm, dealForm]);
    expect(await world.column("account", "sector")).toEqual(["1234.5700", null, "7.0000", null]);
  });

  test("texts become links by title, and links texts", async () => {
    await using world = await openPublished();
    await world.insert("account", { name: "恒信" }, { name: "星河" });
    await world.insert("deal", { code: "1", note: "恒信" }, { code: "2", note: "nobody" });
    const link: Field = { id: "note", type: "link", label: "客户", form: "account" };
    const steps = await world.publish([accountForm, withFields(dealForm, replaced(link))]);
    expect(steps[0]).toMatchObject({ affected: 2, failing: 1 });
    const [id] = await world.column("deal", "note");
    expect(await world.store.read.titles(formOf(world.published(), "account"), [String(id)])).toEqual(
      new Map([[String(id), "恒信"]]),
    );
    await world.publish([accountForm, dealForm]);
    expect(await world.column("deal", "note")).toEqual(["恒信", null]);
  });

  test("a unique over duplicates is refused with their number, and nothing has happened", async () => {
    await using world = await openPublished();
    await world.insert("account", { name: "a", sector: "x" }, { name: "b", sector: "x" }, { name: "c" }, { name: "d" });
    const added: Field = { id: "extra", type: "text", label: "新" };
    const next = appOf([
      withFields(accountForm, (fields) => [...fields, added], { unique: [{ fields: ["sector"] }] }),
      dealForm,
    ]);
    const plan = await world.store.plan(world.app, next);
    expect(plan.steps).toContainEqual({
      what: "add_unique",
      kind: "additive",
      form: "account",
      field: "sector",
      failing: 2,
    });
    expect(plan.problems).toMatchObject([
      { code: "duplicates_exist", path: "/forms/0/unique/0", params: { count: 2 }, severity: "error" },
    ]);
    const publishing = world.store.write((transaction) => transaction.publish(world.app, next));
    await expect(publishing).rejects.toMatchObject({ code: "validation_failed", problems: plan.problems });
    await world.insert("account", { name: "e", sector: "x" });
    await expect(world.insert("account", { name: "e" })).rejects.toMatchObject({ code: "not_unique" });
  });

  test("a publish that fails in the middle leaves everything as it was", async () => {
    await using world = await openPublished();
    await world.insert("account", { name: "a", sector: "1" }, { name: "b", sector: "1.0" });
    // Different texts, the same number: only the conversion makes them collide.
    const number: Field = { id: "sector", type: "number", label: "行业" };
    const next = appOf([
      withFields(accountForm, (fields) => replaced(number)(without("revenue")(fields)), {
        unique: [{ fields: ["sector"] }],
      }),
    ]);
    const publishing = world.store.write(async (transaction) => {
      await transaction.system.setting.save({ name: "published", value: true });
      return transaction.publish(world.app, next);
    });
    await expect(publishing).rejects.toMatchObject({ problems: [{ code: "duplicates_exist" }] });
    expect(await world.column("account", "sector")).toEqual(["1", "1.0"]);
    expect(await world.column("account", "revenue")).toEqual([null, null]);
    expect(await world.store.system.setAside.count({})).toBe(0);
    expect(await world.store.system.setting.count({})).toBe(0);
    await world.insert("deal", { code: "still there" });
    await world.publish([withFields(accountForm, without("revenue")), dealForm]);
  });

  test.runIf(dialect.isShared)("another process goes on when a field changes its kind under it", async () => {
    await using world = await openPublished();
    const other = await createStore(await world.database.open(), ports.clock);
    const old = formOf(world.app, "account");
    await world.insert("account", { name: "a", sector: "5" });
    const [{ id } = { id: "" }] = (await other.read.query(old, { limit: 1 }, everything)).records;
    const rename = (name: string) =>
      other.write(async (transaction) => {
        const before = await transaction.getForUpdate(old, id, everything);
        const basedOn = before?.version ?? 0;
        return transaction.update(old, id, { values: { name }, changed: ["name"], basedOn }, cause);
      });
    await rename("b");
    const number: Field = { id: "sector", type: "number", label: "行业" };
    await world.publish([withFields(accountForm, replaced(number)), dealForm]);
    expect(await rename("c")).toMatchObject({ values: { name: "c" } });
    expect(await other.read.get(old, id, everything)).toMatchObject({ values: { name: "c" } });
    await other.close();
  });

  test("every unique, link and view has its index, and a view that goes takes its index along", async () => {
    await using world = await openPublished();
    const view = (id: string, filter: string, field: string) => ({
      id,
      name: id,
      type: "table" as const,
      filter,
      sort: [{ field, desc: true }],
    });
    const next = { ...dealForm, views: [view("won", '{stage} = "won"', "closed_on")] };
    await world.publish([accountForm, next]);
    await world.publish([accountForm, { ...next, views: [] }]);
    await world.publish([accountForm, { ...next, unique: [{ fields: ["code"] }] }]);
    await world.insert("deal", { code: "1" });
    await expect(world.insert("deal", { code: "1" })).rejects.toMatchObject({
      problems: [{ code: "not_unique", path: "/0/values/code" }],
    });
  });
});
