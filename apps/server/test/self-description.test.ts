import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crm } from "./support/crm.ts";
import { dialects } from "./support/databases.ts";
import { openWorld, type World } from "./support/world.ts";

const told = {
  ...crm,
  id: "told",
  name: { "zh-CN": "自述", "en-US": "Told" },
  description: { "zh-CN": "一个会介绍自己的应用", "en-US": "An app that tells of itself" },
  version: "2.3.4",
  forms: crm.forms.map((form) =>
    "unique" in form
      ? {
          ...form,
          unique: [
            {
              fields: ["name"],
              message: { "zh-CN": "这家公司已经登记过了", "en-US": "This company is known already" },
            },
          ],
        }
      : form,
  ),
  menu: [{ label: "Work", children: [{ view: "deal.won" }, { dashboard: "board" }] }],
};

/** What a document says of itself reaches whoever asks, as it was written. */
describe.each(dialects)("an app on $name", (dialect) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(dialect);
    expect((await world.admin("POST", "/apps", { definition: told })).status).toBe(201);
  });
  afterAll(() => world?.close());

  test("is listed with its name and description, and counts its versions from one", async () => {
    const { body } = await world.admin("GET", "/apps");
    const listed = body.apps.find((one: { id: string }) => one.id === "told");
    expect(listed).toMatchObject({ name: told.name, description: told.description, version: 1 });
  });

  test("is exported with its own version, its menu, and the names of forms, views, flows and dashboards", async () => {
    const { body } = await world.admin("GET", "/apps/told/export");
    expect(body).toEqual(told);
  });

  test("refuses what is there already in the form's own words", async () => {
    const again = () => world.admin("POST", "/apps/told/forms/company/records", { values: { name: "Acme" } });
    await again();
    expect((await again()).body.error.problems).toMatchObject([
      { path: "/values/name", message: "This company is known already" },
    ]);
  });

  test("answers a view with its filter and its order", async () => {
    for (const [name, stage, amount] of [
      ["Small", "won", 10],
      ["Large", "won", 1000],
      ["Open", "open", 500],
    ]) {
      const made = await world.admin("POST", "/apps/told/forms/deal/records", { values: { name, stage, amount } });
      expect(made.status).toBe(201);
    }
    const { body } = await world.admin("POST", "/apps/told/forms/deal/query", { view: "won" });
    expect(body.records.map((one: { title: string }) => one.title)).toEqual(["Large", "Small"]);
  });

  test("answers a dashboard widget by widget, with the labels of what was asked", async () => {
    const { body } = await world.admin("GET", "/apps/told/dashboards/board/data");
    expect(body.widgets.by_stage.result.rows).toEqual([
      ["open", 1],
      ["won", 2],
    ]);
  });
});
