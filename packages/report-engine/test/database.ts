import { PGlite } from "@electric-sql/pglite";
import { storageOf } from "@mortise/definition";
import type { SqlColumn, SqlDialectName, SqlStorage } from "@mortise/expression";
import Database from "better-sqlite3";
import { planToSql, type RawRow, type ReportPlan, type SqlSource } from "../src/index.ts";
import { model } from "./world.ts";

/** A deal as the tables hold it: cents, days since 1970, milliseconds. */
export type DealRow = {
  readonly id: string;
  readonly code: string;
  readonly account: string | null;
  readonly owner: string | null;
  readonly stage: string | null;
  readonly value: number | null;
  readonly weight: number | null;
  readonly is_hot: boolean | null;
  readonly closed_on: number | null;
  readonly seen_at: number | null;
  readonly deleted: boolean;
};
export type AccountRow = { readonly id: string; readonly name: string; readonly region: string | null };

const dealColumns = ["id", "code", "account", "owner", "stage", "value", "weight", "is_hot", "closed_on", "seen_at"];

/** What a store would say of its tables: one a form, and a join for each link that a path goes through. */
export function sourceFor(form: string, dialect: SqlDialectName): SqlSource {
  const joins = new Map<string, string>();
  return {
    dialect,
    environment: { now: Date.UTC(2025, 0, 15, 4), timeZone: model.timeZone, currentUser: null },
    resolve(path): SqlColumn | undefined {
      const shape = model.forms.get(form)?.shapeAt(path);
      if (!shape) return undefined;
      const [first = "", second] = path;
      if (second === undefined) return { sql: `"t"."${first}"`, storage: storageOf(shape) };
      joins.set(first, `LEFT JOIN "account" AS "j_${first}" ON "j_${first}"."id" = "t"."${first}"`);
      return { sql: `"j_${first}"."${second}"`, storage: storageOf(shape) };
    },
    from: () => ({ from: [`FROM "${form}" AS "t"`, ...joins.values()].join("\n"), where: '"t"."deleted_at" IS NULL' }),
  };
}

export interface TestDatabase {
  readonly dialect: SqlDialectName;
  run(plan: ReportPlan): Promise<readonly RawRow[]>;
  close(): Promise<void>;
}

export function openSqlite(deals: readonly DealRow[], accounts: readonly AccountRow[]): TestDatabase {
  const database = new Database(":memory:");
  database.exec(createTables("sqlite"));
  const deal = database.prepare(`INSERT INTO deal VALUES (${"?,".repeat(dealColumns.length)} ?)`);
  for (const row of deals)
    deal.run(
      ...valuesOf(
        row,
        (value) => value,
        (flag) => (flag === null ? null : Number(flag)),
      ),
    );
  const account = database.prepare("INSERT INTO account (id, name, region) VALUES (?, ?, ?)");
  for (const row of accounts) account.run(row.id, row.name, row.region);
  return {
    dialect: "sqlite",
    run: async (plan) => {
      const { sql, params } = planToSql(plan, sourceFor(plan.form, "sqlite"));
      return database
        .prepare(sql)
        .raw()
        .all(...params) as RawRow[];
    },
    close: async () => void database.close(),
  };
}

export async function openPostgres(deals: readonly DealRow[], accounts: readonly AccountRow[]): Promise<TestDatabase> {
  const database = await PGlite.create();
  await database.exec(createTables("postgres"));
  for (const row of deals) {
    const values = valuesOf(
      row,
      (cents) => (cents === null ? null : String(cents / 100)),
      (flag) => flag,
    );
    await database.query(`INSERT INTO deal VALUES (${values.map((_, index) => `$${index + 1}`).join(", ")})`, values);
  }
  for (const row of accounts) {
    await database.query("INSERT INTO account (id, name, region) VALUES ($1, $2, $3)", [row.id, row.name, row.region]);
  }
  return {
    dialect: "postgres",
    run: async (plan) => {
      const { sql, params } = planToSql(plan, sourceFor(plan.form, "postgres"));
      let index = 0;
      const numbered = sql.replaceAll("?", () => `$${++index}`);
      return (await database.query<RawRow[number][]>(numbered, [...params], { rowMode: "array" })).rows;
    },
    close: () => database.close(),
  };
}

function createTables(dialect: SqlDialectName): string {
  const columns = ["code", "account", "owner", "stage", "value", "weight", "is_hot", "closed_on", "seen_at"].map(
    (id) => {
      const shape = model.forms.get("deal")?.shapeOf(id);
      return `"${id}" ${typeOf(shape ? storageOf(shape) : { as: "text" }, dialect)}`;
    },
  );
  return `CREATE TABLE deal (id TEXT PRIMARY KEY, ${columns.join(", ")}, deleted_at BIGINT);
    CREATE TABLE account (id TEXT PRIMARY KEY, name TEXT, region TEXT, parent TEXT, deleted_at BIGINT);`;
}

function typeOf(storage: SqlStorage, dialect: SqlDialectName): string {
  switch (storage.as) {
    case "text":
      return "TEXT";
    case "number":
      return dialect === "sqlite" ? "REAL" : "double precision";
    case "decimal":
      return dialect === "sqlite" ? "INTEGER" : `NUMERIC(38, ${storage.scale})`;
    case "boolean":
      return dialect === "sqlite" ? "INTEGER" : "boolean";
    default:
      return storage.as === "day" ? "INTEGER" : "BIGINT";
  }
}

function valuesOf(
  row: DealRow,
  decimal: (cents: number | null) => unknown,
  flag: (value: boolean | null) => unknown,
): unknown[] {
  const { id, code, account, owner, stage, value, weight, is_hot, closed_on, seen_at, deleted } = row;
  const values = [id, code, account, owner, stage, decimal(value), weight, flag(is_hot), closed_on, seen_at];
  return [...values, deleted ? 1 : null];
}
