import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialects } from "./support/databases.ts";
import { preview, run, settled } from "./support/imports.ts";
import { openWorld, type World } from "./support/world.ts";

/** A public B2B data set that lies beside some checkouts: 8,800 deals with real dirt in them. */
const folder = findUp("shared/data/sales-crm");
if (folder === undefined) {
  process.stderr.write("server tests: the sales-crm data set is not on this machine; its import is left out\n");
}

describe.runIf(folder !== undefined).each(dialects)("a real sales pipeline on $name", (dialect) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(dialect);
    const template = findUp("examples/sales-pipeline/app.json") ?? "";
    const { sample: _, ...definition } = JSON.parse(readFileSync(template, "utf8"));
    const installed = await world.admin("POST", "/apps", { definition });
    expect(installed.text).toContain('"sales_pipeline"');
  });
  afterAll(() => world?.close());

  const file = (name: string) => readFileSync(join(folder ?? "", `${name}.csv`));
  const ask = async (query: object) => {
    const asked = { query: { from: "opportunity", ...query } };
    const { body } = await world.admin("POST", "/apps/sales_pipeline/reports/query", asked);
    return body.rows;
  };

  test("what deals refer to comes first", async () => {
    for (const [form, name, rows] of [
      ["product", "products", 7],
      ["agent", "sales_teams", 35],
      ["account", "accounts", 85],
    ] as const) {
      const dry = await preview(world, form, file(name), undefined, "sales_pipeline");
      expect(dry.rows).toEqual({ total: rows, checked: rows, imported: 0, refused: 0 });
      expect((await run(world, dry.id)).rows.imported).toBe(rows);
    }
    const subsidiaries = await world.admin("POST", "/apps/sales_pipeline/forms/account/query", {
      filter: "NOT(ISBLANK({parent}))",
      count: "exact",
    });
    expect(subsidiaries.body.count.value).toBe(15);
  });

  test("the dry run names what is wrong with 8,800 deals; with one replacement all of them go in", async () => {
    const dry = await preview(world, "opportunity", file("sales_pipeline"), undefined, "sales_pipeline");
    expect(dry.rows).toEqual({ total: 8800, checked: 8800, imported: 0, refused: 1480 });
    const [first] = dry.summary;
    expect(first).toMatchObject({
      field: "product",
      code: "unmatched_link",
      rows: 1480,
      values: [{ text: "GTXPro", rows: 1480 }],
    });
    expect(dry.summary.find((line) => line.field === "account")).toMatchObject({ code: "empty_values", rows: 1425 });
    expect(dry.problems).toHaveLength(1000);
    expect(dry.problems[0]).toMatchObject({ row: 2, column: "product", path: "/values/product" });
    const report = await world.admin("GET", `/imports/${dry.id}/problems.csv`);
    expect(report.text.trimEnd().split("\r\n")).toHaveLength(1481);

    const replace = { product: { GTXPro: "GTX Pro" } };
    await world.admin("POST", `/imports/${dry.id}/preview`, { replace });
    const done = await runWhenReady(dry.id);
    expect(done.rows).toEqual({ total: 8800, checked: 8800, imported: 8800, refused: 0 });
  });

  const runWhenReady = async (id: string) => {
    const second = await settled(world.admin, id, "previewed");
    expect(second.rows.refused).toBe(0);
    return run(world, id);
  };

  test("the reports add up to the cent", async () => {
    const filter = '{stage} = "won"';
    const sum = { id: "value", aggregate: "sum", field: "close_value" };
    const count = { id: "deals", aggregate: "count" };
    expect(await ask({ measures: [count, sum], filter })).toEqual([[4238, 10_005_534]]);
    const regions = await ask({ dimensions: [{ field: "agent.region" }], measures: [sum], filter });
    expect(Object.fromEntries(regions)).toEqual({ west: 3_568_647, central: 3_346_293, east: 3_090_594 });
    const months = Object.fromEntries(
      await ask({ dimensions: [{ field: "closed_on", by: "month" }], measures: [sum], filter }),
    );
    expect([months["2017-03-01"], months["2017-06-01"]]).toEqual([1_134_672, 1_338_466]);
    const stages = await ask({ dimensions: [{ field: "stage" }], measures: [count] });
    expect(Object.fromEntries(stages)).toEqual({ won: 4238, lost: 2473, engaging: 1589, prospecting: 500 });
    const { body } = await world.admin("GET", "/apps/sales_pipeline/dashboards/pipeline/data");
    expect(Object.values(body.widgets).every((widget) => "result" in (widget as object))).toBe(true);
  });
});

function findUp(path: string): string | undefined {
  for (let at = import.meta.dirname; dirname(at) !== at; at = dirname(at)) {
    if (existsSync(join(at, path))) return join(at, path);
  }
  return undefined;
}
