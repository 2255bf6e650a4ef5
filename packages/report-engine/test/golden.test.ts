import type { Query } from "@mortise/definition";
import { unwrap } from "@mortise/kernel";
import { describe, expect, it } from "vitest";
import { planReport, planToSql } from "../src/index.ts";
import { sourceFor } from "./database.ts";
import { queries } from "./queries.ts";
import { model, newYork } from "./world.ts";

/** Reviewed like code; `UPDATE_GOLDEN=1` writes them anew. */
describe.each(["sqlite", "postgres"] as const)("golden SQL of %s", (dialect) => {
  it.each(Object.entries(queries))("%s", async (name, query) => {
    await expect(statement(query, model)).toMatchFileSnapshot(fileOf(name));
  });

  it("days of a zone with summer time", async () => {
    const query = { ...queries["by week"], dimensions: [{ field: "seen_at", by: "week" }] } as Query;
    await expect(statement(query, newYork)).toMatchFileSnapshot(fileOf("summer time"));
  });

  function statement(query: Query, app: typeof model): string {
    const { sql, params } = planToSql(unwrap(planReport(query, app)), sourceFor(query.from, dialect));
    return `${sql};\n-- ${JSON.stringify(params)}\n`;
  }

  function fileOf(name: string): string {
    return `golden/${name.replace(/\W+/g, "-")}.${dialect}.golden.sql`;
  }
});
