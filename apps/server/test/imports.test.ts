import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialects } from "./support/databases.ts";
import { preview, run, settled, upload } from "./support/imports.ts";
import { openWorld, type World } from "./support/world.ts";

describe.each(dialects)("imports on $name", (dialect) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(dialect);
  });
  afterAll(() => world?.close());

  const companies = async (filter: string) =>
    (await world.admin("POST", "/apps/crm/forms/company/query", { filter, sort: [{ field: "name" }] })).body;
  /** GBK of «名称,City\n上海,沪\n». */
  const gbk = Buffer.from("c3fbb3c62c436974790ac9cfbaa32cbba60a", "hex");

  test.each([
    ["UTF-8", Buffer.from("名称,City\n上海u8,沪\n"), "上海u8"],
    ["UTF-8 with a mark", Buffer.from("\uFEFF名称;City\r\n上海bom;沪\r\n"), "上海bom"],
    ["GBK", gbk, "上海"],
    ["UTF-16, little end first", Buffer.from("\uFEFF名称\tCity\n上海16\t沪\n", "utf16le"), "上海16"],
    ["UTF-16, big end first", Buffer.from("\uFEFF名称\tCity\n上海be\t沪\n", "utf16le").swap16(), "上海be"],
  ])("a file in %s is read as it was meant", async (_name, content, expected) => {
    const dry = await preview(world, "company", content);
    expect(dry.mapping).toEqual({ name: "名称", city: "City", parent: null });
    expect(dry.rows).toEqual({ total: 1, checked: 1, imported: 0, refused: 0 });
    expect((await run(world, dry.id)).rows.imported).toBe(1);
    const { records } = await companies(`{name} = "${expected}"`);
    expect(records[0].values.city).toBe("沪");
  });

  test("every row is judged before one is written: what, where, how often", async () => {
    const lines = [
      "Name,amount, PROBABILITY ,Stage,Closed on,Company,Owner,Rest",
      'Good,"1,234.50",50,Won,3/25/2017,,李雷,x',
      "Bad amount,abc,50,won,3/1/2017,,,",
      ",5,50,open,3/1/2017,,,",
      "Bad stage,5,150,nope,3/1/2017,,,",
      "No company,5,50,open,3/1/2017,Nowhere Inc,,",
      "Won for nothing,,50,Won,3/1/2017,,,",
    ];
    const dry = await preview(world, "deal", `${lines.join("\n")}\n`);
    expect(dry.rows).toEqual({ total: 6, checked: 6, imported: 0, refused: 5 });
    expect(dry.mapping).toMatchObject({ probability: "PROBABILITY", closed_on: "Closed on" });
    expect(dry.mapping).not.toHaveProperty("weighted");
    expect(dry.problems.map((one) => `${one.row} ${one.column} ${one.code} ${one.path}`)).toEqual([
      "2 amount number_expected /values/amount",
      "3 Name required /values/name",
      "4 Stage unknown_option /values/stage",
      "5 Company unmatched_link /values/company",
      "6 amount check_failed /values/amount",
    ]);
    expect(dry.summary.find((one) => one.code === "unmatched_link")).toMatchObject({
      field: "company",
      rows: 1,
      values: [{ text: "Nowhere Inc", rows: 1 }],
    });
    const report = await world.admin("GET", `/imports/${dry.id}/problems.csv`);
    expect(report.text.split("\r\n")).toHaveLength(7);
    expect(report.text).toContain("5,Company,unmatched_link");
    const before = await world.admin("POST", "/apps/crm/forms/deal/query", { count: "exact" });
    expect(before.body.count.value).toBe(0);

    const again = await world.admin("PATCH", `/imports/${dry.id}`, {
      options: { unmatchedLinks: "create", replace: { amount: { abc: "7" }, stage: { nope: "lost" } } },
    });
    expect(again.body.status).toBe("previewing");
    const second = await settled(world.admin, dry.id, "previewed");
    expect(second.rows.refused).toBe(3);
    const done = await run(world, dry.id);
    expect(done.rows).toMatchObject({ imported: 3, refused: 3 });
    const after = await world.admin("POST", "/apps/crm/forms/deal/query", { sort: [{ field: "name" }] });
    expect(after.body.records.map((one: { title: string }) => one.title)).toEqual(["Bad amount", "Good", "No company"]);
    expect(after.body.records[1].values).toMatchObject({
      amount: 1234.5,
      closed_on: "2017-03-25",
      owner: world.memberId("li"),
      weighted: 617.25,
    });
    expect((await companies('{name} = "Nowhere Inc"')).records).toHaveLength(1);

    const undone = await world.admin("POST", `/imports/${dry.id}/undo`);
    expect(undone.body.status).toBe("undone");
    expect((await world.admin("POST", "/apps/crm/forms/deal/query", { count: "exact" })).body.count.value).toBe(0);
  });

  test("rows refer to rows of the same file, before and after them; twins are found", async () => {
    const csv = "Name,Parent company\nTree child,Tree root\nTree root,\nTree grandchild,Tree child\nTree root,\n";
    const dry = await preview(world, "company", csv);
    expect(dry.rows).toMatchObject({ total: 4, refused: 2 });
    const left = await run(world, dry.id);
    expect(left.rows).toMatchObject({ imported: 2, refused: 2 });
    // Its parent was refused, so it stands alone, and that is told.
    expect(left.problems.filter((one) => one.severity === "warning")).toMatchObject([
      { row: 3, column: "Parent company", code: "unmatched_link", params: { value: "Tree child" } },
    ]);
    await world.admin("POST", `/imports/${dry.id}/undo`);
    const sound = await preview(world, "company", csv.replace(/Tree root,\n$/, ""));
    expect(sound.rows).toMatchObject({ total: 3, refused: 0 });
    await run(world, sound.id);
    const { records, related } = await companies('STARTSWITH({name}, "Tree")');
    expect(
      records.map((one: { title: string; values: { parent: string | null } }) => [
        one.title,
        one.values.parent === null ? null : related.company[one.values.parent],
      ]),
    ).toEqual([
      ["Tree child", "Tree root"],
      ["Tree grandchild", "Tree child"],
      ["Tree root", null],
    ]);
    const twice = await preview(world, "company", "Name\nTree root\n");
    expect(twice.problems).toMatchObject([{ row: 1, code: "not_unique", column: "Name" }]);
  });

  test("ugly files are told apart from empty and broken ones", async () => {
    for (const [content, status, code] of [
      ["", 422, "csv_empty"],
      ["\n\n", 422, "csv_empty"],
      [Buffer.from([0, 1, 2, 0, 0, 3, 255]), 422, "csv_encoding"],
    ] as const) {
      const answer = await upload(world, "crm", "company", content);
      expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    }
    const broken = await upload(world, "crm", "company", 'Name,City\n"open,x\n');
    expect([broken.status, broken.body.error.code]).toEqual([422, "csv_malformed"]);
    const quoted = await preview(world, "company", 'Name,City\r\n"Quo""ted, name","a,b"\r\n\r\nShort\r\n');
    expect(quoted.rows).toMatchObject({ total: 2, refused: 0 });
    expect(quoted.sample[0]).toEqual(['Quo"ted, name', "a,b"]);
    const unknown = await upload(world, "crm", "company", "Name\nX\n", { mapping: { name: "Nope", nope: "Name" } });
    expect([unknown.status, unknown.body.error.code]).toEqual([422, "validation_failed"]);
  });

  test("an import belongs to who began it, takes its steps in order, and can be cancelled", async () => {
    const dry = await preview(world, "company", "Name\nMine\n");
    const li = await world.as("li");
    expect((await li("GET", `/imports/${dry.id}`)).status).toBe(404);
    const cancelled = await world.admin("POST", `/imports/${dry.id}/cancel`);
    expect(cancelled.body.status).toBe("cancelled");
    expect((await world.admin("POST", `/imports/${dry.id}/run`)).body.error.code).toBe("import_not_ready");
    expect((await companies('{name} = "Mine"')).records).toEqual([]);
    const text = await world.admin("POST", "/apps/crm/forms/company/imports", { file: "x" });
    expect(text.status).toBe(415);
  });

  test("2,000 rows are imported while others go on working; none is lost", async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `Bulk ${index},City ${index % 7}`);
    const dry = await preview(world, "company", `Name,City\n${rows.join("\n")}\n`);
    await world.admin("POST", `/imports/${dry.id}/run`);
    const made = await world.admin("POST", "/apps/crm/forms/company/records", { values: { name: "In between" } });
    expect(made.status).toBe(201);
    const done = await settled(world.admin, dry.id, "done");
    expect(done.rows).toEqual({ total: 2000, checked: 2000, imported: 2000, refused: 0 });
    const count = await world.admin("POST", "/apps/crm/forms/company/query", {
      filter: 'STARTSWITH({name}, "Bulk ")',
      count: "exact",
    });
    expect(count.body.count.value).toBe(2000);
  });
});
