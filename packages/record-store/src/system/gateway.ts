import { getTableColumns } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Session } from "../driver/driver.ts";
import { all, join, type Sql, type SqlValue, sql } from "../sql/fragment.ts";
import { quote } from "../sql/identifiers.ts";

type Plain = string | number | boolean | null;

/** What a column has to be: a value, or one of these comparisons; several in one object hold together. */
export type Condition<Value> =
  | Extract<Value, Plain>
  | {
      readonly in?: readonly Extract<Value, string>[];
      readonly not?: Extract<Value, Plain>;
      readonly lt?: Extract<Value, string | number>;
      readonly lte?: Extract<Value, string | number>;
      readonly gt?: Extract<Value, string | number>;
      readonly gte?: Extract<Value, string | number>;
    };
/** Conditions by column; a row meets all of them. An absent column, or one that is `undefined`, asks for nothing. */
export type Where<Row> = { readonly [Column in keyof Row]?: Condition<Row[Column]> | undefined };
export type FindOptions<Row> = {
  /** Columns to order by; `-` before one turns it round. */
  readonly order?: readonly ((keyof Row & string) | `-${keyof Row & string}`)[];
  readonly limit?: number;
};

/** Reading a system table. Statements are kept by their text, so a find costs little more than SQL does. */
export interface SystemReader<Row> {
  find(where: Where<Row>, options?: FindOptions<Row>): Promise<readonly Row[]>;
  /** The first row that meets `where`, in the order given. */
  first(where: Where<Row>, options?: FindOptions<Row>): Promise<Row | undefined>;
  count(where: Where<Row>): Promise<number>;
}

/** Reading and writing a system table inside a transaction. */
export interface SystemTable<Row, NewRow> extends SystemReader<Row> {
  insert(...rows: readonly NewRow[]): Promise<void>;
  /** Inserts a row, or replaces the one with the same primary key. */
  save(row: NewRow): Promise<void>;
  /** Inserts a row unless that breaks a unique index; true when it was inserted. */
  insertNew(row: NewRow): Promise<boolean>;
  /** Changes every row that meets `where`; gives how many. */
  update(where: Where<Row>, patch: Partial<NewRow>): Promise<number>;
  remove(where: Where<Row>): Promise<number>;
}

const comparisons = { lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

export function createSystemTable<Table extends SQLiteTable>(
  session: Session,
  table: Table,
  inList: (column: string, values: readonly string[]) => Sql,
): SystemTable<Table["$inferSelect"], Table["$inferInsert"]> {
  type Row = Table["$inferSelect"];
  type NewRow = Table["$inferInsert"];
  const facts = factsOf(table);

  const cellOf = (property: string, value: unknown): SqlValue =>
    value === null || value === undefined ? null : (facts.column(property).mapToDriverValue(value) as SqlValue);

  function conditionOf(property: string, condition: unknown): Sql {
    const name = quote(facts.column(property).name);
    if (condition === null) return sql(`${name} IS NULL`);
    if (typeof condition !== "object") return sql(`${name} = ?`, cellOf(property, condition));
    const parts = Object.entries(condition).map(([operator, value]): Sql => {
      if (operator === "in") return inList(name, value as readonly string[]);
      if (operator !== "not") return sql(`${name} ${comparisons[operator as "lt"]} ?`, cellOf(property, value));
      return value === null
        ? sql(`${name} IS NOT NULL`)
        : sql(`(${name} IS NULL OR ${name} <> ?)`, cellOf(property, value));
    });
    return all(parts);
  }
  function whereOf(where: Where<Row>): Sql {
    const given = Object.entries(where).filter(([, condition]) => condition !== undefined);
    return all(given.map(([property, condition]) => conditionOf(property, condition)));
  }
  function rowOf(cells: readonly unknown[]): Row {
    const row: { [property: string]: unknown } = {};
    facts.columns.forEach(([property, column], index) => {
      const cell = cells[index];
      row[property] = cell === null || cell === undefined ? null : column.mapFromDriverValue(cell);
    });
    return row as Row;
  }
  function given(row: Partial<NewRow>): [property: string, value: SqlValue][] {
    return Object.entries(row).flatMap(([property, value]) =>
      value === undefined ? [] : [[property, cellOf(property, value)]],
    );
  }
  function insertion(row: NewRow): { head: string; values: SqlValue[] } {
    const cells = given(row);
    const names = cells.map(([property]) => quote(facts.column(property).name));
    return { head: `INSERT INTO ${facts.name} (${names.join(", ")}) VALUES`, values: cells.map(([, value]) => value) };
  }
  const marks = (values: readonly SqlValue[]) => `(${values.map(() => "?").join(", ")})`;

  async function find(where: Where<Row>, options: FindOptions<Row> = {}): Promise<readonly Row[]> {
    const condition = whereOf(where);
    const order = (options.order ?? []).map((one) =>
      one.startsWith("-") ? `${quote(facts.column(one.slice(1)).name)} DESC` : quote(facts.column(one).name),
    );
    const text = [
      `SELECT ${facts.selection} FROM ${facts.name} WHERE ${condition.sql}`,
      order.length > 0 ? ` ORDER BY ${order.join(", ")}` : "",
      options.limit === undefined ? "" : " LIMIT ?",
    ].join("");
    const params = options.limit === undefined ? condition.params : [...condition.params, options.limit];
    return (await session.all(text, params)).map(rowOf);
  }

  return {
    find,
    first: async (where, options = {}) => (await find(where, { ...options, limit: 1 }))[0],
    count: async (where) => {
      const condition = whereOf(where);
      const text = `SELECT count(*) FROM ${facts.name} WHERE ${condition.sql}`;
      return Number((await session.all(text, condition.params))[0]?.[0]);
    },
    insert: async (...rows) => {
      for (const row of rows) {
        const { head, values } = insertion(row);
        await session.run(`${head} ${marks(values)}`, values);
      }
    },
    save: async (row) => {
      const { head, values } = insertion(row);
      const changed = given(row)
        .map(([property]) => quote(facts.column(property).name))
        .filter((name) => !facts.key.includes(name))
        .map((name) => `${name} = excluded.${name}`);
      const conflict = `ON CONFLICT (${facts.key.join(", ")}) DO UPDATE SET ${changed.join(", ")}`;
      await session.run(`${head} ${marks(values)} ${conflict}`, values);
    },
    insertNew: async (row) => {
      const { head, values } = insertion(row);
      return (await session.run(`${head} ${marks(values)} ON CONFLICT DO NOTHING`, values)) === 1;
    },
    update: async (where, patch) => {
      const cells = given(patch);
      if (cells.length === 0) return 0;
      const set = join(
        cells.map(([property, value]) => sql(`${quote(facts.column(property).name)} = ?`, value)),
        ", ",
      );
      const condition = whereOf(where);
      return session.run(`UPDATE ${facts.name} SET ${set.sql} WHERE ${condition.sql}`, [
        ...set.params,
        ...condition.params,
      ]);
    },
    remove: async (where) => {
      const condition = whereOf(where);
      return session.run(`DELETE FROM ${facts.name} WHERE ${condition.sql}`, condition.params);
    },
  };
}

type Facts = {
  readonly name: string;
  readonly selection: string;
  readonly key: readonly string[];
  readonly columns: readonly [property: string, column: DrizzleColumn][];
  column(property: string): DrizzleColumn;
};
type DrizzleColumn = {
  readonly name: string;
  mapToDriverValue(value: unknown): unknown;
  mapFromDriverValue(value: unknown): unknown;
};
const known = new WeakMap<SQLiteTable, Facts>();

/** What a table's statements are made of; worked out once. */
function factsOf(table: SQLiteTable): Facts {
  const found = known.get(table);
  if (found) return found;
  const config = getTableConfig(table);
  const byProperty: { readonly [property: string]: DrizzleColumn } = getTableColumns(table);
  const columns = Object.entries(byProperty);
  const key = config.primaryKeys[0]?.columns ?? config.columns.filter((column) => column.primary);
  const facts: Facts = {
    name: quote(config.name),
    selection: columns.map(([, column]) => quote(column.name)).join(", "),
    key: key.map((column) => quote(column.name)),
    columns,
    column: (property) => {
      const column = Object.hasOwn(byProperty, property) ? byProperty[property] : undefined;
      if (!column) throw new Error(`table ${config.name} has no column ${property}`);
      return column;
    },
  };
  known.set(table, facts);
  return facts;
}
