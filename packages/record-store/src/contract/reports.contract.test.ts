import type { Query } from "@mortise/definition";
import { unwrap } from "@mortise/kernel";
import { planReport, shapeReport } from "@mortise/report-engine";
import { describe, expect, test } from "vitest";
import type { ReadScope } from "../types.ts";
import { dialects } from "./databases.ts";
import { openWorld } from "./open-world.ts";
import { compiled } from "./queries.ts";
import { cause, environment, everything, formOf, record } from "./world.ts";

describe.each(dialects)("reports on $name", { timeout: 30_000 }, (dialect) => {
  async function openDeals() {
    const world = await openWorld(dialect);
    const { store, app } = world;
    const accounts = ["软件", "制造"].map((sector, index) => record({ name: `n${index}`, sector }));
    const deals = Array.from({ length: 300 }, (_, index) =>
      record({
        code: `D${index}`,
        account: index % 5 === 0 ? null : (accounts[index % 2]?.id ?? null),
        stage: index % 3 === 0 ? "won" : "open",
        // 0.1 + 0.2 and the like must add up.
        amount: index / 10,
        closed_on: `2017-${String((index % 12) + 1).padStart(2, "0")}-15`,
      }),
    );
    await store.write(async (transaction) => {
      await transaction.insertMany(formOf(app, "account"), accounts, cause);
      await transaction.insertMany(formOf(app, "deal"), deals, cause);
      await transaction.remove(formOf(app, "deal"), deals[1]?.id ?? "", cause);
    });
    const report = async (query: Omit<Query, "from">, scope: ReadScope = everything) => {
      const plan = unwrap(planReport({ from: "deal", ...query }, app, environment));
      const rows = await store.read.report(app, plan, scope);
      return shapeReport(plan, rows, {}).rows;
    };
    return { ...world, report };
  }

  test("groups through links, exact sums, deleted records left out, scope as one more filter", async () => {
    await using world = await openDeals();
    const { report, app } = world;
    const sum = { id: "sum", aggregate: "sum", field: "amount" } as const;
    const deals = { id: "deals", aggregate: "count" } as const;
    expect(await report({ measures: [deals, sum] })).toEqual([[299, 4484.9]]);
    const bySector = await report({ dimensions: [{ field: "account.sector" }], measures: [deals, sum] });
    expect(bySector.map(([sector, count]) => [sector, count])).toEqual(
      expect.arrayContaining([
        ["软件", 120],
        ["制造", 119],
        [null, 60],
      ]),
    );
    const months = await report({
      dimensions: [{ field: "closed_on", by: "month" }],
      measures: [deals],
      filter: '{stage} = "won"',
    });
    expect(months.slice(0, 2)).toEqual([
      ["2017-01-01", 25],
      ["2017-04-01", 25],
    ]);
    const rows = compiled(formOf(app, "deal"), '{account.sector} = "软件"');
    expect(await report({ measures: [deals] }, { ...everything, rows })).toEqual([[120]]);
  });
});
