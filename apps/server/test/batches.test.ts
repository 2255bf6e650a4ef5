import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialects } from "./support/databases.ts";
import { openWorld, told, type World } from "./support/world.ts";

const companies = "/apps/crm/forms/company";

describe.each(dialects)("batches and repeated requests on $name", (dialect) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(dialect);
  });
  afterAll(() => world?.close());

  const total = async () =>
    (await world.admin("POST", `${companies}/query`, { count: "exact", limit: 1 })).body.count.value;

  test("all or none: each row that stands in the way is named", async () => {
    const answer = await world.admin("POST", `${companies}/batch`, {
      create: [{ values: { name: "A" } }, { values: {} }, { values: { name: "x".repeat(61) } }],
    });
    expect([answer.status, told(answer)]).toEqual([
      422,
      ["required /create/1/values/name", "text_too_long /create/2/values/name"],
    ]);
    const twins = await world.admin("POST", `${companies}/batch`, {
      create: [{ values: { name: "Twin" } }, { values: { name: "Twin" } }],
    });
    expect([twins.status, told(twins)]).toEqual([422, ["not_unique /create/1/values/name"]]);
    expect(await total()).toBe(0);
  });

  test("row by row: what is sound is written, the rest is told", async () => {
    const answer = await world.admin("POST", `${companies}/batch`, {
      atomic: false,
      create: [{ values: { name: "A" } }, { values: {} }, { values: { name: "A" } }, { values: { name: "B" } }],
      delete: [{ id: "nope" }],
    });
    expect(answer.body.created).toHaveLength(2);
    expect(answer.body.problems.map((one: { code: string; path: string }) => `${one.code} ${one.path}`)).toEqual([
      "required /create/1/values/name",
      "not_unique /create/2/values/name",
      "not_found /delete/0",
    ]);
    expect(await total()).toBe(2);
  });

  test("a batch is taken back but for what people changed since", async () => {
    const before = await total();
    const made = await world.admin("POST", `${companies}/batch`, {
      create: [{ values: { name: "Undo 1" } }, { values: { name: "Undo 2" } }, { values: { name: "Undo 3" } }],
    });
    const [first, second, third] = made.body.created;
    const changed = await world.admin("POST", `${companies}/batch`, {
      update: [{ id: first, version: 1, values: { city: "Rome" } }],
      delete: [{ id: third }],
    });
    expect(changed.body).toMatchObject({ updated: 1, deleted: 1 });
    const back = await world.admin("POST", `/batches/${changed.body.id}/undo`);
    expect(back.body).toEqual({ undone: 2, skipped: [] });
    expect((await world.admin("GET", `${companies}/records/${first}`)).body.values.city).toBe(null);
    expect((await world.admin("GET", `${companies}/records/${third}`)).body.deletedAt).toBe(null);

    await world.admin("PATCH", `${companies}/records/${second}`, { version: 1, values: { city: "Oslo" } });
    const rest = await world.admin("POST", `/batches/${made.body.id}/undo`);
    const left = rest.body.skipped.map((one: { record: string }) => one.record);
    expect(left).toContain(second);
    expect((await world.admin("GET", `${companies}/records/${second}`)).body.values.city).toBe("Oslo");
    expect(await total()).toBe(before + left.length);
    expect((await world.admin("POST", `/batches/${made.body.id}/undo`)).status).toBe(409);
    expect((await world.admin("GET", `/batches/${made.body.id}`)).body).toMatchObject({ writes: { create: 3 } });
  });

  test("the same key gives the same answer once more, and does nothing twice", async () => {
    const before = await total();
    const key = { "idempotency-key": "order-1" };
    const create = (name: string) => world.admin("POST", `${companies}/records`, { values: { name } }, key);
    const first = await create("Once");
    const again = await create("Once");
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers["idempotency-replayed"]).toBe("true");
    expect(await total()).toBe(before + 1);
    const other = await create("Other");
    expect([other.status, other.body.error.code]).toEqual([409, "idempotency_mismatch"]);
    const li = await world.as("li");
    const hers = await li("POST", `${companies}/records`, { values: { name: "Hers" } }, key);
    expect(hers.status).toBe(201);
  });

  test("eight at once with one key: one record", async () => {
    const before = await total();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        world.admin("POST", `${companies}/records`, { values: { name: "Race" } }, { "idempotency-key": "race" }),
      ),
    );
    expect(await total()).toBe(before + 1);
    const statuses = answers.map((one) => one.status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
  });

  test("64 writers at once: no error, nothing lost", async () => {
    const before = await total();
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, writer) =>
        Promise.all(
          Array.from({ length: 5 }, (_, index) =>
            world.admin("POST", `${companies}/records`, { values: { name: `Writer ${writer}.${index}` } }),
          ),
        ),
      ),
    );
    expect(new Set(answers.flat().map((one) => one.status))).toEqual(new Set([201]));
    expect(await total()).toBe(before + 320);
  });
});
