import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileToSql, type Scope, type SqlOptions, valueToSql } from "../src/index.ts";
import { dateCases } from "./cases/dates.ts";
import { logicCases } from "./cases/logic.ts";
import { numberCases } from "./cases/numbers.ts";
import { textCases } from "./cases/texts.ts";
import type { FormulaCase } from "./support/cases.ts";
import {
  createTable,
  decode,
  encode,
  openPostgres,
  openSqlite,
  selectAll,
  type TestDatabase,
} from "./support/databases.ts";
import { compiled, testEnvironment } from "./support/scopes.ts";

const families = { numbers: numberCases, texts: textCases, logic: logicCases, dates: dateCases };
const all = Object.values(families).flat();

function scopeOf(one: FormulaCase): Scope {
  return {
    typeOf: (path) => {
      const name = path.join(".");
      return Object.hasOwn(one.fields, name) ? one.fields[name]?.type : undefined;
    },
  };
}

function dataOf(one: FormulaCase): { [name: string]: unknown } {
  const fields = Object.entries(one.fields).filter(([name]) => !name.includes("."));
  return Object.fromEntries(fields.map(([name, field]) => [name, field.value]));
}

describe.each(Object.entries(families))("%s in JavaScript", (_, cases) => {
  it.each(cases.map((one) => [one.formula, JSON.stringify(dataOf(one)), one] as const))(
    "%s with %s",
    (formula, _data, one) => {
      expect(compiled(formula, scopeOf(one)).evaluate(dataOf(one), testEnvironment)).toEqual(one.result);
    },
  );
});

it("has more than 300 cases, each once", () => {
  const keys = all.map((one) => `${one.formula} ${JSON.stringify(one.fields)}`);
  expect(keys.length).toBeGreaterThan(300);
  expect(new Set(keys).size).toBe(keys.length);
});

describe.each([
  ["SQLite", async () => openSqlite(), 150],
  ["PostgreSQL", openPostgres, 170],
] as const)("in %s", (_, open, least) => {
  let database: TestDatabase;
  let taken = 0;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it.each(all.map((one, index) => [one.formula, JSON.stringify(dataOf(one)), one, index] as const))(
    "%s with %s",
    async (formula, _data, one, index) => {
      const columns = Object.entries(one.fields).flatMap(([name, field]) =>
        field.storage ? [{ name, storage: field.storage, value: field.value }] : [],
      );
      const options: SqlOptions = {
        dialect: database.dialect,
        environment: testEnvironment,
        column: (path) => {
          const found = columns.find((column) => column.name === path.join("."));
          return found && { sql: `"${found.name}"`, storage: found.storage };
        },
      };
      const expression = compiled(formula, scopeOf(one));
      const value = valueToSql(expression, options);
      const condition = compileToSql(expression, options);
      if (!value && condition.coverage !== "whole") return;
      taken++;
      const table = `case_${index}`;
      await createTable(database, table, columns);
      const places = columns.map(() => ", ?").join("");
      const values = columns.map((column) => encode(column.value, column.storage, database.dialect));
      await database.run(`INSERT INTO "${table}" VALUES (1${places})`, values);
      if (value) {
        const [found] = await selectAll(database, table, value);
        const isError = typeof one.result === "object" && one.result !== null && "error" in one.result;
        expect(decode(found, value.storage, database.dialect)).toEqual(isError ? null : one.result);
      }
      if (condition.coverage === "whole") {
        const { sql, params } = condition.fragment;
        const rows = await database.run(`SELECT 1 AS "v" FROM "${table}" WHERE ${sql}`, params);
        expect(rows.length === 1).toBe(one.result === true);
        const negated = await database.run(`SELECT 1 AS "v" FROM "${table}" WHERE NOT ${sql}`, params);
        expect(negated.length === 1).toBe(one.result !== true);
      }
    },
  );

  it("takes a good part of them", () => {
    expect(taken).toBeGreaterThan(least);
  });
});
