import type { Grain, Query } from "@mortise/definition";
import { civilOf, daysOf, formatDay, isoWeekday, offsetAt } from "@mortise/expression";
import { unwrap } from "@mortise/kernel";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planReport, type ReportPlan, shapeReport } from "../src/index.ts";
import { type AccountRow, type DealRow, openPostgres, openSqlite, type TestDatabase } from "./database.ts";
import { queries } from "./queries.ts";
import { model, newYork } from "./world.ts";

const accounts: readonly AccountRow[] = [
  { id: "a1", name: "Acme", region: "west" },
  { id: "a2", name: "宏远", region: "east" },
  { id: "a3", name: "Ümlaut", region: null },
  { id: "a4", name: "acme", region: "north" },
];
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 6 });
const deal: fc.Arbitrary<Omit<DealRow, "id">> = fc.record({
  code: fc.constantFrom("a", "B", "b", "中", "é", "😀", "￥"),
  account: some(fc.constantFrom("a1", "a2", "a3", "a4")),
  owner: some(fc.constantFrom("u1", "u2")),
  stage: some(fc.constantFrom("open", "won", "lost")),
  value: some(fc.oneof(fc.integer({ min: -500_00, max: 500_00 }), fc.integer({ min: -9e13, max: 9e13 }))),
  weight: some(fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4)),
  is_hot: some(fc.boolean()),
  // 1900 to 2100, dense around 1970 and around 2017.
  closed_on: some(
    fc.oneof(
      fc.integer({ min: -25_567, max: 47_482 }),
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: 17_000, max: 17_500 }),
    ),
  ),
  seen_at: some(
    fc.oneof(
      fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }),
      fc.integer({ min: -100_000_000, max: 100_000_000 }),
      // Summer time begins and ends in New York on these days.
      fc.integer({ min: Date.UTC(2024, 2, 9), max: Date.UTC(2024, 2, 12) }),
      fc.integer({ min: Date.UTC(2024, 10, 2), max: Date.UTC(2024, 10, 5) }),
    ),
  ),
  deleted: fc.boolean(),
});
const deals: readonly DealRow[] = fc
  .sample(deal, { numRuns: 1_500, seed: 20_170_301 })
  .map((row, index) => ({ ...row, id: `d${index}` }));
const alive = deals.filter((row) => !row.deleted);
const titles = {
  account: { a1: "Acme", a2: "宏远", a3: "Ümlaut", a4: "acme" },
  owner: { u1: "李雷", u2: "韩梅梅" },
};

let databases: readonly TestDatabase[] = [];
beforeAll(async () => {
  databases = [openSqlite(deals, accounts), await openPostgres(deals, accounts)];
}, 60_000);
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
});

async function answers(plan: ReportPlan) {
  return Promise.all(databases.map(async (database) => shapeReport(plan, await database.run(plan), titles)));
}

describe("both databases give the same answer", () => {
  it.each(Object.entries(queries))("%s", async (_name, query) => {
    for (const app of [model, newYork]) {
      const [sqlite, postgres] = await answers(unwrap(planReport(query, app)));
      expect(sqlite?.rows.length).toBeGreaterThan(0);
      expect(postgres).toEqual(sqlite);
    }
  });
});

describe("periods are those of the app's calendar and zone", () => {
  const grains: readonly Grain[] = ["day", "week", "month", "quarter", "year"];
  it.each(grains)("by %s", async (by) => {
    for (const app of [model, newYork]) {
      for (const field of ["closed_on", "seen_at"] as const) {
        const query: Query = {
          from: "deal",
          dimensions: [{ field, by }],
          measures: [{ id: "n", aggregate: "count" }],
          limit: 10_000,
        };
        const expected = new Map<string | null, number>();
        for (const row of alive) {
          const raw = row[field];
          const local =
            raw === null || field === "closed_on" ? raw : Math.floor((raw + offsetAt(app.timeZone, raw)) / 86_400_000);
          const key = local === null ? null : formatDay(startOf(local, by, app.weekStart));
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        for (const { rows } of await answers(unwrap(planReport(query, app)))) {
          expect(new Map(rows.map(([key, count]) => [key, count]))).toEqual(expected);
        }
      }
    }
  });

  /** The same by looking at one day after another. */
  function startOf(day: number, by: Grain, weekStart: number): number {
    const { year, month } = civilOf(day);
    if (by === "day") return day;
    if (by === "year") return daysOf(year, 1, 1);
    if (by === "month") return daysOf(year, month, 1);
    if (by === "quarter") return daysOf(year, Math.floor((month - 1) / 3) * 3 + 1, 1);
    let first = day;
    while (isoWeekday(first) % 7 !== weekStart) first--;
    return first;
  }
});

describe("money is exact", () => {
  it("in sums and averages, beyond what a number holds", async () => {
    const query: Query = {
      from: "deal",
      measures: [
        { id: "total", aggregate: "sum", field: "value" },
        { id: "mean", aggregate: "average", field: "value" },
      ],
    };
    const cents = alive.flatMap(({ value }) => (value === null ? [] : [BigInt(value)]));
    const total = cents.reduce((sum, value) => sum + value, 0n);
    for (const { rows } of await answers(unwrap(planReport(query, model)))) {
      expect(asUnits(rows[0]?.[0], 2)).toBe(total);
      expect(asUnits(rows[0]?.[1], 4)).toBe(divideHalfAway(total * 100n, BigInt(cents.length)));
    }
  });

  it("as decimal text where a number would lose a cent", async () => {
    const huge: DealRow[] = Array.from({ length: 2_000 }, (_, index) => ({
      ...(deals[0] as DealRow),
      id: `h${index}`,
      value: 9_007_199_254_740_991,
      deleted: false,
    }));
    const plan = unwrap(planReport({ from: "deal", measures: [{ id: "t", aggregate: "sum", field: "value" }] }, model));
    const database = openSqlite(huge, accounts);
    expect(shapeReport(plan, await database.run(plan), {}).rows).toEqual([["180143985094819820.00"]]);
    await database.close();
  });

  function asUnits(cell: unknown, scale: number): bigint {
    const [whole = "", fraction = ""] = (typeof cell === "number" ? cell.toFixed(scale) : String(cell)).split(".");
    return BigInt(whole + fraction.padEnd(scale, "0"));
  }

  function divideHalfAway(value: bigint, by: bigint): bigint {
    const size = ((value < 0n ? -value : value) * 2n + by) / (2n * by);
    return value < 0n ? -size : size;
  }
});

describe("a limit", () => {
  it("cuts after the order, and says so", async () => {
    const plan = unwrap(planReport(queries["by account, largest first"] as Query, model));
    const whole = { ...plan, limit: 100 };
    const [all] = await answers(whole);
    for (const answer of await answers({ ...plan, limit: 2 })) {
      expect(answer.rows).toEqual(all?.rows.slice(0, 2));
      expect(answer.isCut).toBe(true);
    }
    expect(all?.isCut).toBeUndefined();
  });
});
