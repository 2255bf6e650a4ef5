import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crm } from "./support/crm.ts";
import { dialects } from "./support/databases.ts";
import { openWorld, told, type World } from "./support/world.ts";

const bare = {
  format: 1,
  id: "bare",
  name: "Bare",
  version: "1.0.0",
  forms: [
    { id: "thing", name: "Thing", title: "{name}", fields: [{ id: "name", type: "text", label: "Name" }] },
    { id: "other", name: "Other", title: "{name}", fields: [{ id: "name", type: "text", label: "Name" }] },
  ],
};
type Bare = typeof bare;

describe.each(dialects)("apps on $name", (dialect) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(dialect);
  });
  afterAll(() => world?.close());

  const install = (definition: unknown, sampleData = false) => world.admin("POST", "/apps", { definition, sampleData });
  const changed = (change: (copy: { -readonly [Key in keyof Bare]: Bare[Key] }) => void): unknown => {
    const copy = structuredClone(bare);
    change(copy);
    return copy;
  };
  const thing = (fields: readonly object[], title = "{name}") =>
    changed((copy) => {
      copy.forms = [{ id: "thing", name: "Thing", title, fields }] as unknown as Bare["forms"];
    });

  test.each([
    [
      "an unknown property",
      changed((copy) => Object.assign(copy.forms[0] ?? {}, { colour: "red" })),
      "unknown_property /forms/0/colour",
    ],
    [
      "an id used twice",
      changed((copy) => Object.assign(copy.forms[1] ?? {}, { id: "thing" })),
      "duplicate_id /forms/1/id",
    ],
    [
      "a reference to nothing",
      thing([{ id: "name", type: "link", label: "L", form: "nowhere" }]),
      "unknown_reference /forms/0/fields/0/form",
    ],
    [
      "a title that names itself",
      thing([{ id: "name", type: "link", label: "L", form: "thing" }]),
      "cycle /forms/0/title",
    ],
    ["a format of the future", changed((copy) => Object.assign(copy, { format: 99 })), "unsupported_format /format"],
    [
      "a formula that is none",
      thing([{ id: "name", type: "text", label: "L", default: "1 +" }]),
      "/forms/0/fields/0/default",
    ],
    ["no document", 42, "wrong_shape "],
  ])("%s is a problem with its place, and nothing is installed", async (_name, definition, expected) => {
    const answer = await install(definition);
    expect([answer.status, answer.body.error.code]).toEqual([422, "validation_failed"]);
    expect(told(answer).join("\n")).toContain(expected);
    expect((await world.admin("GET", "/apps/bare")).status).toBe(404);
    expect(await world.runtime.store.system.app.count({ id: "bare" })).toBe(0);
  });

  test("ten megabytes of nesting cost nothing", async () => {
    const before = process.memoryUsage().rss;
    const answer = await world.admin("POST", "/apps", `{"definition":${"[".repeat(10_000_000)}`);
    expect([answer.status, answer.body.error.code, told(answer)]).toEqual([400, "too_deep", ["too_deep "]]);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
    expect((await world.admin("POST", "/apps", "x".repeat(17_000_000))).status).toBe(413);
  });

  test("sample data that its form refuses leaves nothing behind", async () => {
    const definition = {
      ...bare,
      sample: {
        records: {
          thing: [
            { key: "a", values: { name: "fine" } },
            { key: "b", values: { name: "x\u0000" } },
          ],
        },
      },
    };
    const answer = await install(definition, true);
    expect([answer.status, told(answer)]).toEqual([
      422,
      ["text_control_character /sample/records/thing/1/values/name"],
    ]);
    expect((await world.admin("GET", "/apps/bare")).status).toBe(404);
    expect((await install(bare)).status).toBe(201);
    expect((await install(bare)).body.error.code).toBe("app_exists");
  });

  test("sample data comes with its members, links in any order and flows as far as they went", async () => {
    const definition = {
      ...crm,
      id: "filled",
      sample: {
        members: [{ key: "boss", name: "周总" }],
        records: {
          deal: [{ key: "d", values: { name: "Deal", company: "late", owner: "boss" } }],
          company: [
            { key: "child", values: { name: "Child", parent: "late" } },
            { key: "late", values: { name: "Parent" } },
          ],
          request: [
            { key: "r1", values: { subject: "Waits", amount: 500, approver: "@installer" }, flow: "running" },
            { key: "r2", values: { subject: "Was fine", amount: 500, approver: "boss" }, flow: "passed" },
            { key: "r3", values: { subject: "Was not", amount: 500, approver: "boss" }, flow: "rejected" },
            { key: "r4", values: { subject: "Never asked", amount: 500 } },
          ],
        },
      },
    };
    expect((await install(definition, true)).status).toBe(201);
    const deal = await world.admin("POST", "/apps/filled/forms/deal/query", {});
    const { company, owner } = deal.body.records[0].values;
    expect(deal.body.related.company[company]).toBe("Parent");
    expect(deal.body.related.$member[owner]).toBe("周总");
    const asked = { sort: [{ field: "subject" }] };
    const requests = await world.admin("POST", "/apps/filled/forms/request/query", asked);
    expect(
      requests.body.records.map((one: { title: string; flowStatus: string | null }) => [one.title, one.flowStatus]),
    ).toEqual([
      ["Never asked", null],
      ["Waits", "running"],
      ["Was fine", "passed"],
      ["Was not", "rejected"],
    ]);
    const tasks = await world.admin("GET", "/tasks?box=todo&app=filled");
    expect(tasks.body.tasks.map((one: { recordTitle: string }) => one.recordTitle)).toEqual(["Waits"]);
    const template = await world.admin("GET", "/apps/filled/export?data=sample");
    expect(template.body.sample.records.request).toHaveLength(4);
    expect(template.body.sample.members).toEqual([{ key: owner, name: "周总" }]);
  });

  test("a draft is kept, checked and published; two builders don't overwrite each other", async () => {
    const draft = await world.admin("GET", "/apps/crm/draft");
    const { definition, etag } = draft.body;
    const withField = structuredClone(definition);
    withField.forms[0].fields.push({ id: "size", type: "number", label: "Size" });
    expect((await world.admin("PUT", "/apps/crm/draft", { definition: withField })).body.error.code).toBe(
      "precondition_missing",
    );
    const saved = await world.admin("PUT", "/apps/crm/draft", { definition: withField }, { "if-match": `"${etag}"` });
    expect(saved.status).toBe(200);
    const late = await world.admin("PUT", "/apps/crm/draft", { definition }, { "if-match": etag });
    expect([late.status, late.body.error.code]).toEqual([409, "draft_changed"]);
    const check = await world.admin("POST", "/apps/crm/draft/check");
    expect(check.body.problems).toEqual([]);
    expect(check.body.plan).toMatchObject([{ what: "add_field", kind: "additive", form: "company", field: "size" }]);
    expect((await world.admin("GET", "/apps")).body.apps.find((one: { id: string }) => one.id === "crm").hasDraft).toBe(
      true,
    );

    const published = await world.admin("POST", "/apps/crm/publish", { note: "sizes" });
    expect(published.body).toMatchObject({ version: 2, note: "sizes", publishedBy: "管理员" });
    const made = await world.admin("POST", "/apps/crm/forms/company/records", { values: { name: "Sized", size: 3 } });
    expect(made.body.values.size).toBe(3);
    const again = await world.admin("GET", "/apps/crm", undefined, { "if-none-match": '"v2"' });
    expect(again.status).toBe(304);

    const restored = await world.admin("POST", "/apps/crm/versions/1/restore");
    expect(restored.body.version).toBe(3);
    const old = await world.admin("GET", `/apps/crm/forms/company/records/${made.body.id}`);
    expect(old.body.values).not.toHaveProperty("size");
    expect((await world.admin("GET", "/apps/crm/versions")).body.versions).toHaveLength(3);
    expect((await world.admin("GET", "/apps/crm/versions/2")).body.definition.forms[0].fields.at(-1).id).toBe("size");
  });

  test("a draft with problems is kept as it is and can't be published", async () => {
    const { definition, etag } = (await world.admin("GET", "/apps/crm/draft")).body;
    const broken = { ...definition, forms: [{ ...definition.forms[0], colour: "red" }, ...definition.forms.slice(1)] };
    const saved = await world.admin("PUT", "/apps/crm/draft", { definition: broken }, { "if-match": etag });
    expect(saved.status).toBe(200);
    const check = await world.admin("POST", "/apps/crm/draft/check");
    expect(check.body.problems[0]).toMatchObject({ code: "unknown_property", path: "/forms/0/colour" });
    const refused = await world.admin("POST", "/apps/crm/publish", { note: "" });
    expect([refused.status, told(refused)]).toEqual([422, ["unknown_property /forms/0/colour"]]);
    expect((await world.admin("GET", "/apps/crm")).body.version).toBe(3);
  });

  test("the interface describes itself, and an app its own forms", async () => {
    const whole = (await world.nobody("GET", "/openapi.json")).body;
    expect(whole.openapi).toBe("3.1.0");
    expect(Object.keys(whole.paths)).toContain("/api/v1/apps/{app}/forms/{form}/query");
    expect(whole.paths["/api/v1/auth/sign-in"].post.requestBody.content["application/json"].schema.required).toEqual([
      "username",
      "password",
    ]);
    const own = (await world.admin("GET", "/apps/crm/openapi.json")).body;
    expect(Object.keys(own.paths)).toContain("/api/v1/apps/crm/forms/deal/records/{id}");
    expect(own.components.schemas.deal.properties.stage.anyOf[0].enum).toEqual(["open", "won", "lost"]);
    expect(own.components.schemas.deal.properties.weighted.readOnly).toBe(true);
    expect(own.components.schemas.deal.required).toEqual(["name"]);
    expect(own.components.schemas["deal.changes"].required).toEqual([]);
  });
});
