import type { FormModel } from "@mortise/definition";
import type { Session } from "../driver/driver.ts";
import { quote } from "../sql/identifiers.ts";
import { tableOf } from "../tables/form-table.ts";
import type { Aside } from "./layout.ts";

/** Milliseconds for which what was removed can come back. */
export const asideKept = 30 * 24 * 60 * 60 * 1000;

export async function readAsides(session: Session, app: string): Promise<readonly Aside[]> {
  const rows = await session.all(
    'SELECT "id", "form", "field", "table_name", "column_name", "layout" FROM "set_aside" WHERE "app" = ? ORDER BY "id"',
    [app],
  );
  return rows.map(([id, form, field, table, column, layout]) => ({
    id: Number(id),
    form: form as string,
    field: field as string | null,
    table: table as string,
    column: column as string | null,
    layout: JSON.parse(layout as string),
  }));
}

/** Notes that a column (or, without a field, a table) goes out of use; gives the name that it gets. */
export async function keepAside(
  session: Session,
  form: FormModel,
  field: string | null,
  layout: unknown,
  at: number,
  nameOf: (id: number) => string,
): Promise<string> {
  const rows = await session.all('SELECT COALESCE(max("id"), 0) + 1 FROM "set_aside"');
  const id = Number(rows[0]?.[0]);
  const name = nameOf(id);
  const table = field === null ? name : tableOf(form).name;
  await session.run(
    'INSERT INTO "set_aside" ("id", "app", "form", "field", "table_name", "column_name", "layout", "at") VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [id, form.app.id, form.id, field, table, field === null ? null : name, JSON.stringify(layout), at],
  );
  return name;
}

export async function forgetAside(session: Session, aside: Aside): Promise<void> {
  await session.run('DELETE FROM "set_aside" WHERE "id" = ?', [aside.id]);
}

/** Columns that were set aside go with their table when it gets another name. */
export async function moveAsides(session: Session, from: string, to: string): Promise<void> {
  await session.run('UPDATE "set_aside" SET "table_name" = ? WHERE "table_name" = ? AND "field" IS NOT NULL', [
    to,
    from,
  ]);
}

/** Drops for good what was set aside before `before`; gives how many columns and tables that were. */
export async function dropAsides(session: Session, before: number): Promise<number> {
  // Columns first: some refer to tables that go too.
  const rows = await session.all(
    'SELECT "id", "table_name", "column_name" FROM "set_aside" WHERE "at" < ? ORDER BY "column_name" IS NULL, "id"',
    [before],
  );
  for (const [id, table, column] of rows) {
    await session.execute(
      column === null
        ? `DROP TABLE ${quote(table as string)}`
        : `ALTER TABLE ${quote(table as string)} DROP COLUMN ${quote(column as string)}`,
    );
    await session.run('DELETE FROM "set_aside" WHERE "id" = ?', [Number(id)]);
  }
  return rows.length;
}
