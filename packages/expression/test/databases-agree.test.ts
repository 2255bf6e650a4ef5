import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileToSql, type Scope, type SqlOptions, type Value, valueToSql } from "../src/index.ts";
import {
  createTable,
  decode,
  encode,
  openPostgres,
  openSqlite,
  selectAll,
  type TestDatabase,
} from "./support/databases.ts";
import { randomColumns, randomFormulas, randomRow } from "./support/random-formulas.ts";
import { compiled, testEnvironment } from "./support/scopes.ts";

const rowCount = 80;
/** Formulas a type and database; each is compared on every row. */
const formulaCount = Number(process.env.MORTISE_EXPRESSION_RUNS ?? 150);
const columns = Object.entries(randomColumns).map(([name, column]) => ({ name, ...column }));
const scope: Scope = {
  typeOf: ([name = ""]) => {
    const column = columns.find((one) => one.name === name);
    return column && { kind: column.kind };
  },
};

/** Numbers agree to 14 digits: what leaves is a float8 on both sides. */
function rounded(value: Value): Value {
  return typeof value === "number" ? Number(value.toPrecision(14)) + 0 : value;
}

describe.each([
  ["SQLite", async () => openSqlite()],
  ["PostgreSQL", openPostgres],
] as const)("closures and %s", (_, open) => {
  let database: TestDatabase;
  let options: SqlOptions;
  let compared = 0;
  const rows = fc.sample(randomRow, { numRuns: rowCount, seed: 20_250_101 });

  beforeAll(async () => {
    database = await open();
    await createTable(database, "random", columns);
    const places = columns.map(() => ", ?").join("");
    for (const [index, row] of rows.entries()) {
      const values = columns.map((column) =>
        encode(row[column.name as keyof typeof row], column.storage, database.dialect),
      );
      await database.run(`INSERT INTO "random" VALUES (${index}${places})`, values);
    }
    options = {
      dialect: database.dialect,
      environment: testEnvironment,
      column: ([name = ""]) => {
        const column = columns.find((one) => one.name === name);
        return column && { sql: `"${column.name}"`, storage: column.storage };
      },
    };
  });
  afterAll(() => database.close());

  it.each(["number", "truth", "text", "date"] as const)("agree on every %s", async (kind) => {
    await fc.assert(
      fc.asyncProperty(randomFormulas[kind], async (formula) => {
        const expression = compiled(formula, scope);
        const expected = rows.map((row) => expression.evaluate(row, testEnvironment));
        const value = valueToSql(expression, options);
        if (value) {
          const found = await selectAll(database, "random", value);
          const got = found.map((one) => rounded(decode(one, value.storage, database.dialect)));
          expect(got).toEqual(expected.map((one) => (isError(one) ? null : rounded(one))));
          compared += rows.length;
        }
        const condition = kind === "truth" ? compileToSql(expression, options) : undefined;
        if (condition && condition.coverage !== "none") {
          const where = `SELECT row_number AS "v" FROM "random" WHERE ${condition.fragment.sql} ORDER BY row_number`;
          const found = (await database.run(where, condition.fragment.params)).map((row) => Number(row.v));
          const rest = condition.coverage === "part" ? condition.rest : undefined;
          const kept = found.filter((index) => !rest || rest.evaluate(rows[index] ?? {}, testEnvironment) === true);
          expect(kept).toEqual(rows.flatMap((_, index) => (expected[index] === true ? [index] : [])));
          compared += rows.length;
        }
      }),
      { numRuns: formulaCount },
    );
  });

  it("were compared often enough", () => {
    expect(compared).toBeGreaterThan(formulaCount * rowCount);
  });
});

function isError(value: Value): boolean {
  return typeof value === "object" && value !== null && "error" in value;
}
