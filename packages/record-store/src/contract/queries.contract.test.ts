import type { Expression } from "@mortise/expression";
import { describe, expect, test } from "vitest";
import type { RecordQuery } from "../types.ts";
import { dialects } from "./databases.ts";
import { openWorld } from "./open-world.ts";
import { allPages, compiled } from "./queries.ts";
import { accountForm, appOf, cause, dealForm, everything, formOf, record } from "./world.ts";

describe.each(dialects)("queries on $name", { timeout: 30_000 }, (dialect) => {
  async function openDeals() {
    const world = await openWorld(dialect);
    const { store, app } = world;
    const accounts = ["恒信科技", "Acme 100%", "a_b", "ACME two"].map((name, index) =>
      record({ name, sector: index < 2 ? "软件" : "制造" }),
    );
    const [first, second] = accounts;
    const deals = [
      { code: "A", amount: 3, account: first?.id, stage: "won", owner: "m1", closed_on: "2017-03-01" },
      { code: "B", amount: null, account: second?.id, stage: "open", owner: "m2" },
      { code: "C", amount: 1, stage: "won", chance: 0.5, note: "100% sure\\" },
      { code: "D", amount: 3, account: first?.id, stage: "lost", owner: "m1", is_hot: true },
      { code: "E", amount: null, stage: null, met_at: "2025-02-28T20:00:00Z" },
    ].map((values) => record({ ...values, account: values.account ?? null }));
    await store.write(async (transaction) => {
      for (const [id, name] of [
        ["m1", "李雷"],
        ["m2", "韩梅梅"],
      ]) {
        const member = { id: id ?? "", name: name ?? "", isAdmin: false, isActive: true, createdAt: 0 };
        await transaction.system.member.insert(member);
      }
      await transaction.insertMany(formOf(app, "account"), accounts, cause);
      await transaction.insertMany(formOf(app, "deal"), deals, cause);
    });
    const form = formOf(app, "deal");
    const codes = async (query: Partial<RecordQuery>) =>
      (await allPages(store, form, { limit: 2, ...query })).map(({ values }) => values.code).join("");
    return { ...world, form, accountForm: formOf(app, "account"), accounts, deals, codes };
  }

  test("sorted, empties last either way, the id among equals; pages follow one another", async () => {
    await using world = await openDeals();
    const { codes } = world;
    expect(await codes({})).toBe("ABCDE");
    expect(await codes({ sort: [{ field: "amount" }] })).toBe("CADBE");
    expect(await codes({ sort: [{ field: "amount", desc: true }] })).toBe("DACEB");
    expect(await codes({ sort: [{ field: "stage" }, { field: "amount", desc: true }] })).toBe("DBACE");
    expect(await codes({ sort: [{ field: "id", desc: true }] })).toBe("EDCBA");
    expect(await codes({ sort: [{ field: "created_at" }, { field: "code", desc: true }] })).toBe("EDCBA");
  });

  test("a link is sorted by the title of its record, a member by name", async () => {
    await using world = await openDeals();
    expect(await world.codes({ sort: [{ field: "account" }] })).toBe("BADCE");
    expect(await world.codes({ sort: [{ field: "owner" }] })).toBe("ADBCE");
  });

  test("a cursor fits the order that it was made in, and no other", async () => {
    await using world = await openDeals();
    const { store, form } = world;
    const page = await store.read.query(form, { limit: 2, sort: [{ field: "amount" }] }, everything);
    const cursor = page.nextCursor ?? "";
    const forged = (cells: readonly unknown[]) => {
      const [order] = JSON.parse(Buffer.from(cursor, "base64url").toString());
      return Buffer.from(JSON.stringify([order, ...cells])).toString("base64url");
    };
    const ask = (one: string, sort = [{ field: "amount" }]) =>
      store.read.query(form, { limit: 2, sort, cursor: one }, everything);
    const refused = { code: "invalid_cursor", problems: [{ path: "/cursor" }] };
    await expect(ask(cursor, [{ field: "code" }])).rejects.toMatchObject(refused);
    await expect(ask("nonsense")).rejects.toMatchObject(refused);
    await expect(ask(forged([{}, "x"]))).rejects.toMatchObject(refused);
    await expect(ask(forged(["1); DROP TABLE x", "x"]))).rejects.toMatchObject(refused);
    await expect(ask(forged([1, "x", "y"]))).rejects.toMatchObject(refused);
    await expect(ask(cursor)).resolves.toMatchObject({ records: [{}, {}] });
  });

  test("what does not fit is refused at its place", async () => {
    await using world = await openDeals();
    const { store, form } = world;
    const ask = (query: RecordQuery) => store.read.query(form, query, everything);
    await expect(ask({ limit: 0 })).rejects.toMatchObject({ code: "invalid_limit" });
    await expect(ask({ limit: 501 })).rejects.toMatchObject({ code: "invalid_limit" });
    await expect(ask({ limit: 2, sort: [{ field: "constructor" }] })).rejects.toMatchObject({
      problems: [{ code: "unknown_query_field", path: "/sort/0/field" }],
    });
  });

  test("filters reach through links and to members; what SQL can't say is evaluated", async () => {
    await using world = await openDeals();
    const { store, form, codes } = world;
    const where = (formula: string) => codes({ filter: compiled(form, formula), sort: [{ field: "code" }] });
    expect(await where('{stage} = "won"')).toBe("AC");
    expect(await where('NOT({stage} = "won")')).toBe("BDE");
    expect(await where("{amount} < 3")).toBe("C");
    expect(await where("ISBLANK({amount})")).toBe("BE");
    expect(await where('{account.sector} = "软件"')).toBe("ABD");
    expect(await where('{owner.name} = "李雷"')).toBe("AD");
    expect(await where("{is_hot}")).toBe("D");
    expect(await where("{closed_on} < DATE(2018, 1, 1)")).toBe("A");
    expect(await where('LEFT({note}, 3) = "100"')).toBe("C");
    expect(await where('AND({stage} = "won", MID({account.name}, 2, 1) = "信")')).toBe("A");
    const filter = compiled(form, 'OR(LEFT({code}, 1) = "A", LEFT({code}, 1) = "B", {amount} > 2)');
    const page = await store.read.query(form, { limit: 2, filter, count: "exact" }, everything);
    expect(page.count).toEqual({ value: 3, capped: false });
    expect(page.nextCursor).toBeDefined();
  });

  test("a scope hides records from every way of reading", async () => {
    await using world = await openDeals();
    const { store, form, deals } = world;
    for (const rule of ['{owner.name} = "李雷"', 'LEFT({owner.name}, 1) = "李"']) {
      const scope = { ...everything, rows: compiled(form, rule) };
      const [first, second] = deals;
      expect(await store.read.get(form, first?.id ?? "", scope)).toMatchObject({ values: { code: "A" } });
      expect(await store.read.get(form, second?.id ?? "", scope)).toBeUndefined();
      const many = await store.read.getMany(
        form,
        deals.map(({ id }) => id),
        scope,
      );
      expect(many.map(({ values }) => values.code).sort()).toEqual(["A", "D"]);
      const page = await store.read.query(form, { limit: 10, count: "exact" }, scope);
      expect(page.records.map(({ values }) => values.code)).toEqual(["A", "D"]);
      expect(page.count?.value).toBe(2);
    }
  });

  test("search finds Chinese anywhere, ASCII in either case, and takes wildcards as they are", async () => {
    await using world = await openDeals();
    const { store, accountForm, form, codes } = world;
    const names = async (search: string) =>
      (await store.read.query(accountForm, { limit: 10, search, sort: [{ field: "name" }] }, everything)).records
        .map(({ values }) => values.name)
        .join("|");
    expect(await names("信科")).toBe("恒信科技");
    expect(await names("acme")).toBe("ACME two|Acme 100%");
    expect(await names("%")).toBe("Acme 100%");
    expect(await names("_")).toBe("a_b");
    expect(await names("acme 软")).toBe("Acme 100%");
    expect(await names("\\")).toBe("");
    expect(await names("  ")).toBe("ACME two|Acme 100%|a_b|恒信科技");
    // The deal's title holds the account's.
    expect(await codes({ search: "恒信" })).toBe("AD");
    expect((await store.read.query(form, { limit: 10, search: "\\" }, everything)).records).toHaveLength(1);
  });

  test("a character of code 0 finds nothing and breaks nothing", async () => {
    await using world = await openDeals();
    const { store, form } = world;
    expect(await store.read.get(form, "\u0000", everything)).toBeUndefined();
    expect(await store.read.getMany(form, ["\u0000"], everything)).toEqual([]);
    expect(await store.read.titles(form, ["a\u0000"])).toEqual(new Map());
    expect(await store.read.findByTitle(form, ["\u0000"])).toEqual(new Map());
    expect(await store.read.history(form, "\u0000")).toEqual([]);
    const page = await store.read.query(form, { limit: 5, search: "\u0000" }, everything);
    expect(page.records).toEqual([]);
  });

  test("counts: exact, or no further than a thousand", async () => {
    await using world = await openDeals();
    const { store, accountForm } = world;
    const more = Array.from({ length: 1000 }, (_, index) => record({ name: `n${index}` }));
    await store.write((transaction) => transaction.insertMany(accountForm, more, cause));
    const count = async (mode: "exact" | "estimate", expression?: Expression) => {
      const filter = expression === undefined ? {} : { filter: compiled(accountForm, expression) };
      return (await store.read.query(accountForm, { limit: 1, count: mode, ...filter }, everything)).count;
    };
    expect(await count("exact")).toEqual({ value: 1004, capped: false });
    expect(await count("estimate")).toEqual({ value: 1000, capped: true });
    expect(await count("estimate", '{sector} = "软件"')).toEqual({ value: 2, capped: false });
    expect(await count("exact", 'LEFT({name}, 1) = "n"')).toEqual({ value: 1000, capped: false });
    expect(await count("estimate", "LEN(MID({name}, 1, 1)) = 1")).toEqual({ value: 1000, capped: true });
  });

  test("titles are made of fields, links, members and labels, and found again", async () => {
    await using world = await openDeals();
    const { store, form, accountForm, accounts, deals } = world;
    const [first, , third] = deals;
    const titles = await store.read.titles(form, [first?.id ?? "", third?.id ?? "", "nobody"]);
    expect([...titles.values()]).toEqual(expect.arrayContaining(["A · 恒信科技", "C · "]));
    expect(titles.size).toBe(2);
    expect(await store.read.findByTitle(form, ["A · 恒信科技", "x"])).toEqual(new Map([["A · 恒信科技", [first?.id]]]));
    expect(await store.read.findByTitle(accountForm, ["a_b", "A_B"])).toEqual(new Map([["a_b", [accounts[2]?.id]]]));
  });

  test("a title shows labels, dates, money and names as people read them", async () => {
    await using world = await openWorld(dialect);
    const { store } = world;
    const title = "{stage}/{amount}/{chance}/{is_hot}/{closed_on}/{met_at}/{owner}/{account.parent}?it's {nothing}";
    const app = appOf([accountForm, { ...dealForm, title }]);
    const [accounts, deals] = [formOf(app, "account"), formOf(app, "deal")];
    await store.write(async (transaction) => {
      await transaction.publish(world.app, app);
      const member = { id: "m1", name: "李雷", isAdmin: false, isActive: true, createdAt: 0 };
      await transaction.system.member.insert(member);
      await transaction.insertMany(
        accounts,
        [record({ name: "母" }, "p"), record({ name: "子", parent: "p" }, "c")],
        cause,
      );
      const values = {
        stage: "won",
        amount: -0.5,
        chance: 3,
        is_hot: true,
        closed_on: "1969-12-31",
        met_at: "2025-02-28T16:30:00Z",
        owner: "m1",
        account: "c",
      };
      await transaction.insertMany(deals, [record(values, "full"), record({}, "empty")], cause);
    });
    expect(await store.read.titles(deals, ["full", "empty"])).toEqual(
      new Map([
        ["full", "赢单/-0.50/3/是/1969-12-31/2025-02-28 16:30/李雷/母?it's "],
        ["empty", "///////?it's "],
      ]),
    );
    const page = await store.read.query(deals, { limit: 5, search: "赢单" }, everything);
    expect(page.records.map(({ id }) => id)).toEqual(["full"]);
  });
});
