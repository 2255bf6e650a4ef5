import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialects } from "./support/databases.ts";
import { openWorld, told, type World } from "./support/world.ts";

const deals = "/apps/crm/forms/deal";

describe.each(dialects)("records on $name", (dialect) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(dialect);
  });
  afterAll(() => world?.close());

  const create = async (values: object, form = "deal") => {
    const answer = await world.admin("POST", `/apps/crm/forms/${form}/records`, { values });
    expect(answer.text).toContain('"id"');
    return answer.body;
  };

  test("a record is created, computed, read, changed, put into the bin and brought back", async () => {
    const company = await create({ name: "Acme" }, "company");
    const made = await create({
      name: "First",
      amount: 1000.5,
      probability: 50,
      stage: "won",
      closed_on: "2025-02-28",
      company: company.id,
      owner: world.memberId("li"),
      is_hot: true,
    });
    expect(made).toMatchObject({ version: 1, title: "First", flowStatus: null, deletedAt: null });
    expect(made.values).toMatchObject({ amount: 1000.5, weighted: 500.25, closed_on: "2025-02-28", is_hot: true });
    expect(made.related.company[company.id]).toBe("Acme");
    expect(made.related.$member[world.memberId("li")]).toBe("李雷");

    const path = `${deals}/records/${made.id}`;
    const read = await world.admin("GET", path);
    expect(read.body.values).toEqual(made.values);

    const changed = await world.admin("PATCH", path, { version: 1, values: { probability: 100 } });
    expect(changed.body).toMatchObject({ version: 2, values: { probability: 100, weighted: 1000.5, amount: 1000.5 } });

    expect((await world.admin("DELETE", path)).status).toBe(204);
    expect((await world.admin("PATCH", path, { version: 2, values: { name: "x" } })).status).toBe(404);
    const bin = await world.admin("POST", `${deals}/query`, { deleted: true });
    expect(bin.body.records.map((one: { id: string }) => one.id)).toContain(made.id);
    const back = await world.admin("POST", `${path}/restore`);
    expect(back.body).toMatchObject({ deletedAt: null, values: { name: "First" } });

    const history = await world.admin("GET", `${path}/history`);
    const operations = history.body.entries.map((one: { operation: string }) => one.operation);
    expect(operations, "the newest first").toEqual(["restore", "delete", "update", "create"]);
    const links = await world.admin("GET", `/apps/crm/forms/company/records/${company.id}/links`);
    expect(links.body.groups).toMatchObject([{ form: "deal", field: "company", count: 1 }]);
  });

  test("changes of different fields merge, changes of the same one don't", async () => {
    const made = await create({ name: "Shared", amount: 1 });
    const path = `${deals}/records/${made.id}`;
    const li = await world.as("li");
    expect((await world.admin("PATCH", path, { version: 1, values: { amount: 2 } })).status).toBe(200);
    const merged = await li("PATCH", path, { version: 1, values: { stage: "open" } });
    expect(merged.body).toMatchObject({ version: 3, values: { amount: 2, stage: "open" } });
    const late = await li("PATCH", path, { version: 1, values: { amount: 9 } });
    expect(late.status).toBe(409);
    expect(late.body.error.code).toBe("version_conflict");
    expect((await world.admin("GET", path)).body.values.amount).toBe(2);
  });

  test("a check of the form speaks the requester's language and names its field", async () => {
    const answer = await world.admin("POST", `${deals}/records`, { values: { name: "x", stage: "won" } });
    expect(answer.status).toBe(422);
    expect(answer.body.error.problems).toMatchObject([{ path: "/values/amount", message: "A won deal has an amount" }]);
    const chinese = await world.admin("POST", `${deals}/records`, { values: {} }, { "accept-language": "zh-CN" });
    expect(chinese.body.error.problems).toMatchObject([{ path: "/values/name", code: "required", message: "请填写" }]);
  });

  test("lists filter, sort, search, count and page", async () => {
    for (let index = 1; index <= 7; index += 1) {
      await create({ name: `Page ${index}`, amount: index * 10, stage: index % 2 === 0 ? "won" : "open" });
    }
    const asked = { filter: 'STARTSWITH({name}, "Page")', sort: [{ field: "amount", desc: true }], limit: 3 };
    const first = await world.admin("POST", `${deals}/query`, { ...asked, count: "exact" });
    expect(first.body.records.map((one: { title: string }) => one.title)).toEqual(["Page 7", "Page 6", "Page 5"]);
    expect(first.body.count).toEqual({ value: 7, isCapped: false });
    const second = await world.admin("POST", `${deals}/query`, { ...asked, cursor: first.body.nextCursor });
    expect(second.body.records.map((one: { title: string }) => one.title)).toEqual(["Page 4", "Page 3", "Page 2"]);
    const logic = await world.admin("POST", `${deals}/query`, {
      filter: { and: [{ ">=": [{ var: "amount" }, 60] }, { "==": [{ var: "stage" }, "won"] }] },
    });
    expect(logic.body.records.map((one: { title: string }) => one.title)).toContain("Page 6");
    const view = await world.admin("POST", `${deals}/query`, { view: "won", filter: 'STARTSWITH({name}, "Page")' });
    expect(view.body.records.map((one: { title: string }) => one.title)).toEqual(["Page 6", "Page 4", "Page 2"]);
    const found = await world.admin("POST", `${deals}/query`, { search: "Page 3", fields: ["name"] });
    expect(found.body.records[0].values).toEqual({ name: "Page 3" });
  });

  test("a file of records is streamed, with names for links and no formula for a spreadsheet", async () => {
    const company = await create({ name: "=cmd()" }, "company");
    await create({ name: "Export, me", amount: 12.5, stage: "won", company: company.id });
    const answer = await world.admin(
      "GET",
      `${deals}/export?view=won&format=csv&filter=${encodeURIComponent('{name} = "Export, me"')}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.text).toBe('\uFEFFName,Amount,Company\r\n"Export, me",12.5,\'=cmd()\r\n');
  });

  test("what others may not name is refused: links, members, unknown fields", async () => {
    const answer = await world.admin("POST", `${deals}/records`, {
      values: { name: "x", company: "0000000000000000", owner: "nobody-1", banana: 1 },
    });
    expect(answer.status).toBe(422);
    expect(told(answer)).toContain("unknown_field /values/banana");
    const link = await world.admin("POST", `${deals}/records`, { values: { name: "x", company: "0000000000000000" } });
    expect([link.status, told(link)]).toEqual([422, ["unknown_record /values/company"]]);
    const member = await world.admin("POST", `${deals}/records`, { values: { name: "x", owner: "nobody-1" } });
    expect([member.status, told(member)]).toEqual([422, ["unknown_member /values/owner"]]);
  });

  test("a full restart keeps everything, sessions too", async () => {
    const made = await create({ name: "Survivor" });
    world = await world.restart();
    const read = await world.admin("GET", `${deals}/records/${made.id}`);
    expect(read.body.title).toBe("Survivor");
  });
});
