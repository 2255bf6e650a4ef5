import type { FormModel } from "@mortise/definition";
import { exhaustive, problem, Refusal } from "@mortise/kernel";
import type { Session } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import { asideName, quote } from "../sql/identifiers.ts";
import { systemColumns, tableOf } from "../tables/form-table.ts";
import type { TableIndex } from "../tables/indexes.ts";
import type { Action } from "./compare.ts";
import { convertColumn } from "./conversion.ts";
import { type FieldLayout, layoutOf } from "./layout.ts";
import { forgetAside, keepAside, moveAsides } from "./set-aside.ts";

/** Carries actions out, in the transaction of `session`. */
export async function apply(session: Session, dialect: Dialect, actions: readonly Action[], at: number): Promise<void> {
  for (const action of actions) {
    // Conversions, and whatever the unit wrote before it published, leave checks of links waiting.
    for (const text of dialect.settle) await session.execute(text);
    await applyOne(session, dialect, action, at);
  }
}

async function applyOne(session: Session, dialect: Dialect, action: Action, at: number): Promise<void> {
  switch (action.do) {
    case "create_table":
      return createTable(session, dialect, action.form);
    case "bring_table_back":
      await session.execute(`ALTER TABLE ${quote(action.aside.table)} RENAME TO ${tableOf(action.form).quoted}`);
      await moveAsides(session, action.aside.table, tableOf(action.form).name);
      return forgetAside(session, action.aside);
    case "set_table_aside": {
      const { name, quoted } = tableOf(action.form);
      const kept = await keepAside(session, action.form, null, layoutOf(action.form), at, (id) => asideName(id, name));
      await session.execute(`ALTER TABLE ${quoted} RENAME TO ${quote(kept)}`);
      return moveAsides(session, name, kept);
    }
    case "add_column":
      return addColumn(session, dialect, action.form, action.field, action.field);
    case "bring_column_back": {
      const { quoted } = tableOf(action.form);
      await renameColumn(session, quoted, action.aside.column ?? "", action.field);
      return forgetAside(session, action.aside);
    }
    case "set_column_aside":
      return setColumnAside(session, action.form, action.field, action.layout, at);
    case "convert_column":
      return convert(session, dialect, action.from, action.form, action.field, at);
    case "drop_index":
      return session.execute(`DROP INDEX IF EXISTS ${quote(action.index.name)}`);
    case "create_index":
      return createIndex(session, dialect, action.form, action.index);
    default:
      return exhaustive(action, "action");
  }
}

/** The table with its system columns; its fields follow as added columns, when every table is there. */
async function createTable(session: Session, dialect: Dialect, form: FormModel): Promise<void> {
  const required = new Set(["version", "created_at", "updated_at"]);
  const columns = systemColumns.map(({ id, quoted, storage }) => {
    if (id === "id") return `"id" ${dialect.textType} NOT NULL UNIQUE`;
    const type = id === "version" ? dialect.integerType : dialect.columnType(storage);
    return `${quoted} ${type}${required.has(id) ? " NOT NULL" : ""}`;
  });
  await session.execute(`CREATE TABLE ${tableOf(form).quoted} (${[dialect.keyColumn, ...columns].join(", ")})`);
}

async function addColumn(
  session: Session,
  dialect: Dialect,
  form: FormModel,
  field: string,
  name: string,
): Promise<void> {
  const table = tableOf(form);
  const column = table.field(field);
  if (!column) throw new Error(`form ${form.id} has no field ${field}`);
  const target = column.target === undefined ? undefined : form.app.forms.get(column.target);
  const reference = target ? ` REFERENCES ${tableOf(target).quoted} ("id") DEFERRABLE INITIALLY DEFERRED` : "";
  const type = dialect.columnType(column.storage);
  await session.execute(`ALTER TABLE ${table.quoted} ADD COLUMN ${quote(name)} ${type}${reference}`);
}

async function renameColumn(session: Session, table: string, from: string, to: string): Promise<void> {
  await session.execute(`ALTER TABLE ${table} RENAME COLUMN ${quote(from)} TO ${quote(to)}`);
}

async function setColumnAside(
  session: Session,
  form: FormModel,
  field: string,
  layout: FieldLayout,
  at: number,
): Promise<void> {
  const kept = await keepAside(session, form, field, layout, at, (id) => asideName(id, field));
  await renameColumn(session, tableOf(form).quoted, field, kept);
}

/** A new column is filled from the old one, which is then kept aside with whatever did not convert. */
async function convert(
  session: Session,
  dialect: Dialect,
  from: FormModel,
  form: FormModel,
  field: string,
  at: number,
): Promise<void> {
  const table = tableOf(form);
  const column = table.field(field);
  const old = layoutOf(from)[field];
  if (!column || !old) throw new Error(`form ${form.id} has no field ${field}`);
  const fresh = `_new_${field}`;
  await addColumn(session, dialect, form, field, fresh);
  for await (const { converted } of convertColumn(session, dialect, from, form, field)) {
    if (converted.length === 0) continue;
    const update = dialect.setCells(table.quoted, quote(fresh), column.storage, converted);
    await session.run(update.sql, update.params);
    // Others may read meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await setColumnAside(session, form, field, old, at);
  await renameColumn(session, table.quoted, fresh, field);
}

async function createIndex(session: Session, dialect: Dialect, form: FormModel, index: TableIndex): Promise<void> {
  try {
    await session.execute(index.create);
  } catch (error) {
    if (!index.isUnique || !dialect.breachOf(error)) throw error;
    // Values that became equal by conversion: the count beforehand could not know.
    const formIndex = form.app.app.forms.findIndex(({ id }) => id === form.id);
    throw new Refusal("validation_failed", {}, [
      problem("duplicates_exist", `/forms/${formIndex}/unique`, { count: 2 }),
    ]);
  }
}
