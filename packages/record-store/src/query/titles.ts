import type { FieldModel, FormModel } from "@mortise/definition";
import { locales } from "@mortise/kernel";
import type { Session } from "../driver/driver.ts";
import type { Dialect } from "../sql/dialect.ts";
import { tableOf } from "../tables/form-table.ts";
import { createSource, type FormSource, root } from "./source.ts";

/** Ids or titles looked for in one statement. */
const chunk = 2000;

/**
 * SQL of the title of the record at `path` (of the form's own record where empty): the template's texts and values one
 * after another, links by their own titles, members by name, choices by label. Null where there is no such record.
 */
export function titleSql(dialect: Dialect, source: FormSource, form: FormModel, path: readonly string[] = []): string {
  const shape = form.shapeAt(path);
  if (shape?.kind === "member") return source.resolve([...path, "name"])?.sql ?? "NULL";
  const target = shape?.kind === "reference" ? form.app.forms.get(shape.form) : form;
  const alias = source.joined(path);
  if (!target || alias === undefined) return "NULL";
  const parts = target.title.map((part) =>
    "text" in part
      ? dialect.literal(part.text)
      : `COALESCE(${valueSql(dialect, source, form, [...path, ...part.path])}, '')`,
  );
  const title = parts.length === 0 ? "''" : parts.join(" || ");
  return path.length === 0 ? `(${title})` : `CASE WHEN ${alias}."id" IS NOT NULL THEN ${title} END`;
}

function valueSql(dialect: Dialect, source: FormSource, form: FormModel, path: readonly string[]): string {
  const shape = form.shapeAt(path);
  if (!shape) return "NULL";
  if (shape.kind === "reference" || shape.kind === "member") return titleSql(dialect, source, form, path);
  const column = source.resolve(path);
  if (!column) return "NULL";
  const field = fieldAt(form, path);
  const labels = field ? labelsOf(form, field) : [];
  if (labels.length === 0) return dialect.asText(column);
  const cases = labels.map(([value, label]) => `WHEN ${dialect.literal(value)} THEN ${dialect.literal(label)}`);
  return `CASE ${dialect.asText(column)} ${cases.join(" ")} ELSE ${dialect.asText(column)} END`;
}

/** The values that a field may have and the texts for them, where its type can list them. */
function labelsOf(form: FormModel, { type, field, shape }: FieldModel): readonly [value: string, label: string][] {
  const context = { locale: locales[0], timeZone: form.app.timeZone, currency: form.app.currency };
  if (shape.kind === "boolean") {
    return [true, false].map((value) => [String(value), type.format(value, field, context)]);
  }
  const listed = shape.kind === "choice" ? type.jsonSchema?.(field).enum : undefined;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((value): [string, string][] =>
    typeof value === "string" ? [[value, type.format(value, field, context)]] : [],
  );
}

function fieldAt(form: FormModel, path: readonly string[]): FieldModel | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  const shape = form.shapeOf(first);
  if (rest.length === 0) return form.field(first);
  const target = shape?.kind === "reference" ? form.app.forms.get(shape.form) : undefined;
  return target && fieldAt(target, rest);
}

/** A title has no need of a clock or a user. */
const still = { now: 0, timeZone: "UTC", currentUser: null } as const;

/** The statement `SELECT id, title …`, without a condition. */
function selectTitles(dialect: Dialect, form: FormModel): string {
  const source = createSource(dialect, form, still);
  const title = titleSql(dialect, source, form);
  return `SELECT ${root}."id" AS "id", ${title} AS "title" FROM ${source.tables()}`;
}

/** As `RecordReader.titles`. */
export async function readTitles(
  session: Session,
  dialect: Dialect,
  form: FormModel,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const select = selectTitles(dialect, form);
  for (let index = 0; index < ids.length; index += chunk) {
    const condition = dialect.inList(`${root}."id"`, ids.slice(index, index + chunk));
    const rows = await session.all(`${select} WHERE ${condition.sql}`, condition.params);
    for (const [id, title] of rows) found.set(id as string, title === "" ? (id as string) : (title as string));
  }
  return found;
}

/** As `RecordReader.findByTitle`. Walks the whole form unless its title is a single field with an index. */
export async function findByTitle(
  session: Session,
  dialect: Dialect,
  form: FormModel,
  titles: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const [part] = form.title;
  const single = form.title.length === 1 && part && "path" in part && part.path.length === 1 ? part.path[0] : undefined;
  const column = single === undefined ? undefined : tableOf(form).field(single);
  const isText = single !== undefined && form.shapeOf(single)?.kind === "text";
  const inner = `${selectTitles(dialect, form)} WHERE ${root}."deleted_at" IS NULL`;
  for (let index = 0; index < titles.length; index += chunk) {
    const wanted = titles.slice(index, index + chunk);
    const own = column && isText ? dialect.inList(`${root}.${column.quoted}`, wanted) : undefined;
    const outer = dialect.inList('"title"', wanted);
    const rows = own
      ? await session.all(`${inner} AND ${own.sql}`, own.params)
      : await session.all(`SELECT "id", "title" FROM (${inner}) AS titled WHERE ${outer.sql}`, outer.params);
    for (const [id, title] of rows) {
      const known = found.get(title as string);
      if (known) known.push(id as string);
      else found.set(title as string, [id as string]);
    }
  }
  return found;
}
