import {
  type Compiled,
  type Environment,
  formatDay,
  formatInstant,
  type SqlColumn,
  type SqlDialectName,
  type SqlStorage,
  type Value,
  valueToSql,
} from "@mortise/expression";
import { Told } from "../told.ts";
import { typeOfValue, valueAt } from "./scope.ts";

/** Runs a statement and gives the only cell of its only row. */
export type Database = {
  readonly dialect: SqlDialectName;
  cell(sql: string, params: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
};

const decimalScale = 6;
const msPerDay = 86_400_000;

/** Lets a database compute what the expression says, over one row that holds the data. */
export async function evaluateInSql(
  database: Database,
  compiled: Compiled,
  data: unknown,
  environment: Environment,
): Promise<Value> {
  const columns = new Map<string, { readonly column: SqlColumn; readonly value: unknown }>();
  for (const path of compiled.dependencies) {
    const value = valueAt(data, path);
    const storage = storageOf(value);
    if (!storage) throw new Told(`{${path.join(".")}} has no column that ${database.dialect} could compute with`);
    const sql = `"row"."c${columns.size}"`;
    columns.set(path.join("."), { column: { sql, storage }, value: encode(value, storage, database.dialect) });
  }
  const found = valueToSql(compiled, {
    dialect: database.dialect,
    environment,
    column: (path) => columns.get(path.join("."))?.column,
  });
  if (!found) throw new Told(`${database.dialect} can't compute this; records are evaluated in JavaScript instead`);
  const cells = [...columns.values()].map(
    ({ column }, index) => `CAST(? AS ${typeOf(column.storage, database.dialect)}) AS "c${index}"`,
  );
  const row = cells.length === 0 ? "SELECT 1" : `SELECT ${cells.join(", ")}`;
  const params = [...found.params, ...[...columns.values()].map(({ value }) => value)];
  return decode(await database.cell(`SELECT ${found.sql} FROM (${row}) AS "row"`, params), found.storage);
}

function storageOf(value: unknown): SqlStorage | undefined {
  const type = typeOfValue(value);
  switch (type?.kind) {
    case "number":
    case "boolean":
    case "text":
      return { as: type.kind };
    case "decimal":
      return { as: "decimal", scale: decimalScale };
    case "date":
      return { as: "day" };
    case "datetime":
      return { as: "instant" };
    case "any":
      return { as: "text" };
    default:
      return undefined;
  }
}

const sqlTypes: { readonly [D in SqlDialectName]: { readonly [S in SqlStorage["as"]]: string } } = {
  sqlite: { text: "TEXT", number: "REAL", decimal: "INTEGER", boolean: "INTEGER", day: "INTEGER", instant: "INTEGER" },
  postgres: {
    text: "TEXT",
    number: "float8",
    decimal: "numeric",
    boolean: "boolean",
    day: "integer",
    instant: "bigint",
  },
};

function typeOf(storage: SqlStorage, dialect: SqlDialectName): string {
  return sqlTypes[dialect][storage.as];
}

function encode(value: unknown, storage: SqlStorage, dialect: SqlDialectName): unknown {
  if (value === null) return null;
  switch (storage.as) {
    case "decimal": {
      if (dialect === "postgres") return String(value);
      const [whole = "0", fraction = ""] = String(value).split(".");
      return BigInt(whole + fraction.padEnd(decimalScale, "0").slice(0, decimalScale));
    }
    case "boolean":
      return dialect === "postgres" ? value : Number(value);
    case "day":
      return Date.parse(`${String(value)}T00:00:00Z`) / msPerDay;
    case "instant":
      return Date.parse(String(value));
    default:
      return value;
  }
}

function decode(cell: unknown, storage: SqlStorage): Value {
  if (cell === null || cell === undefined) return null;
  switch (storage.as) {
    case "decimal":
      return typeof cell === "string" ? Number(cell) : Number(cell) / 10 ** storage.scale;
    case "number":
      return Number(cell);
    case "boolean":
      return cell === true || cell === 1 || cell === 1n;
    case "day":
      return formatDay(Number(cell)) ?? null;
    case "instant":
      return formatInstant(Number(cell)) ?? null;
    default:
      return String(cell);
  }
}
