import { describe, expect, it } from "vitest";
import { compiled, scopeOf, testEnvironment } from "../../test/support/scopes.ts";
import type { SqlColumn, SqlDialectName, SqlOptions } from "../types.ts";
import { compileToSql, valueToSql } from "./index.ts";

const scope = scopeOf({
  stage: "text",
  amount: "decimal",
  rate: "number",
  due: "date",
  created: "datetime",
  active: "boolean",
  tags: { kind: "list", of: { kind: "text" } },
});
const columns: { readonly [name: string]: SqlColumn } = {
  stage: { sql: '"stage"', storage: { as: "text" } },
  amount: { sql: '"amount"', storage: { as: "decimal", scale: 2 } },
  rate: { sql: '"rate"', storage: { as: "number" } },
  due: { sql: '"due"', storage: { as: "day" } },
  created: { sql: '"created"', storage: { as: "instant" } },
  active: { sql: '"active"', storage: { as: "boolean" } },
};

function options(dialect: SqlDialectName): SqlOptions {
  return { dialect, environment: testEnvironment, column: (path) => columns[path.join(".")] };
}

function condition(formula: string, dialect: SqlDialectName = "sqlite") {
  return compileToSql(compiled(formula, scope), options(dialect));
}

describe("a condition in SQL", () => {
  it("compares a text so that an index serves and NULL is false", () => {
    expect(condition('{stage} = "won"')).toEqual({
      coverage: "whole",
      fragment: { sql: '("stage" IS NOT NULL AND "stage" = ?)', params: ["won"] },
    });
    expect(condition('{stage} = "won"', "postgres")).toEqual({
      coverage: "whole",
      fragment: { sql: '("stage" IS NOT NULL AND "stage" = ?::text)', params: ["won"] },
    });
  });

  it("brings constants to the scale of a decimal column", () => {
    expect(condition("{amount} >= 12.5")).toMatchObject({
      fragment: { sql: '("amount" IS NOT NULL AND "amount" >= CAST(? AS INTEGER))', params: [1250] },
    });
    expect(condition("{amount} < 0.005")).toMatchObject({
      fragment: { sql: '("amount" IS NOT NULL AND "amount" <= CAST(? AS INTEGER))', params: [0] },
    });
  });

  it("computes what reads no field before the query", () => {
    expect(condition('{due} < DATEADD(TODAY(), 7, "day")')).toMatchObject({ fragment: { params: [20_096] } });
    expect(condition("{stage} = CURRENT_USER()", "postgres")).toMatchObject({ fragment: { params: ["user-1"] } });
    expect(condition("{created} >= TODAY()")).toMatchObject({ fragment: { params: [Date.UTC(2024, 11, 31, 16)] } });
  });

  it("says part where the rest must be evaluated", () => {
    const answer = condition('AND({stage} = "won", IN("a", {tags}))');
    expect(answer).toMatchObject({ coverage: "part", fragment: { params: ["won"] } });
    if (answer.coverage !== "part") throw new Error("part expected");
    expect(answer.rest.dependencies).toEqual([["tags"]]);
    expect(answer.rest.evaluate({ tags: ["a"] }, testEnvironment)).toBe(true);
  });

  it("says none where nothing of it can be said", () => {
    expect(condition('IN("a", {tags})').coverage).toBe("none");
    expect(condition("{rate} * 2 > 1").coverage).toBe("none");
    expect(condition("{rate} * 2 > 1", "postgres").coverage).toBe("whole");
  });
});

describe("a value in SQL", () => {
  it("tells how the database gives it", () => {
    expect(valueToSql(compiled("{amount} * 1.06", scope), options("sqlite"))).toEqual({
      sql: '(COALESCE("amount", 0) * CAST(? AS INTEGER))',
      params: [106],
      storage: { as: "decimal", scale: 4 },
    });
  });
});
