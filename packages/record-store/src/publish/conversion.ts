import type { FormModel } from "@mortise/definition";
import type { Value } from "@mortise/expression";
import type { Session, SqlRow } from "../driver/driver.ts";
import { findByTitle, readTitles } from "../query/titles.ts";
import type { Cell, Dialect } from "../sql/dialect.ts";
import { tableOf } from "../tables/form-table.ts";
import { convertValue } from "./convert.ts";

/** Rows converted at once. */
const chunk = 2000;

/** One part of a column: the cells that convert, and how many don't. */
export type ConvertedPart = { readonly converted: readonly Cell[]; readonly failing: number };

/**
 * The values of a field in its old column as cells of its new one, a part at a time. Values of a link become titles and
 * the other way round, by the titles that the records have now.
 */
export async function* convertColumn(
  session: Session,
  dialect: Dialect,
  from: FormModel,
  to: FormModel,
  field: string,
): AsyncGenerator<ConvertedPart> {
  const table = tableOf(from);
  const column = table.field(field);
  if (!column) return;
  let last = 0;
  for (;;) {
    const rows = await session.all(
      `SELECT "key", ${column.quoted} FROM ${table.quoted} WHERE "key" > ? AND ${column.quoted} IS NOT NULL ORDER BY "key" LIMIT ?`,
      [last, chunk],
    );
    if (rows.length > 0) yield await convertRows(session, dialect, from, to, field, rows);
    last = Number(rows.at(-1)?.[0]);
    if (rows.length < chunk) return;
  }
}

async function convertRows(
  session: Session,
  dialect: Dialect,
  from: FormModel,
  to: FormModel,
  field: string,
  rows: readonly SqlRow[],
): Promise<ConvertedPart> {
  const old = tableOf(from).field(field);
  const wanted = tableOf(to).field(field);
  if (!old || !wanted) return { converted: [], failing: rows.length };
  const values = rows.map((row) => dialect.decode(row[1], old.storage));
  const convert = await converter(session, dialect, from, to, field, values);
  const converted: Cell[] = [];
  rows.forEach((row, index) => {
    const value = convert(values[index] ?? null);
    const cell = value === undefined || value === null ? undefined : dialect.encode(value, wanted.storage);
    if (cell !== undefined) converted.push({ key: Number(row[0]), cell });
  });
  return { converted, failing: rows.length - converted.length };
}

async function converter(
  session: Session,
  dialect: Dialect,
  from: FormModel,
  to: FormModel,
  field: string,
  values: readonly Value[],
): Promise<(value: Value) => Value | undefined> {
  const oldShape = from.shapeOf(field);
  const newShape = to.shapeOf(field);
  if (!oldShape || !newShape) return () => undefined;
  const texts = [...new Set(values.filter((value) => typeof value === "string"))];
  if (newShape.kind === "reference") {
    const target = from.app.forms.get(newShape.form);
    if (!target || oldShape.kind !== "text") return () => undefined;
    const found = await findByTitle(session, dialect, target, texts);
    return (value) => {
      const ids = typeof value === "string" ? found.get(value) : undefined;
      return ids?.length === 1 ? ids[0] : undefined;
    };
  }
  if (oldShape.kind === "reference") {
    const target = from.app.forms.get(oldShape.form);
    if (!target || newShape.kind !== "text") return () => undefined;
    const titles = await readTitles(session, dialect, target, texts);
    return (value) => (typeof value === "string" ? titles.get(value) : undefined);
  }
  return (value) => convertValue(value, oldShape, newShape, to.app.timeZone);
}
