import type { FieldModel, FormModel } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import type { RecordQuery, StoredRecord } from "@mortise/record-store";
import type { LiveApp } from "../apps/live-app.ts";
import type { Runtime } from "../runtime.ts";
import type { Act } from "./context.ts";
import { readScope } from "./find.ts";
import { Mentions } from "./present.ts";

const pageSize = 500;

/**
 * Records as CSV, a page at a time, so that memory stays flat whatever their number. Numbers and dates are written as
 * values, choices, links and members by their names. A text that a spreadsheet would run as a formula gets a quote
 * before it.
 */
export async function* exportCsv(
  runtime: Pick<Runtime, "store" | "policy" | "directory">,
  act: Act,
  app: LiveApp,
  form: FormModel,
  query: Omit<RecordQuery, "limit" | "cursor">,
  columns: readonly FieldModel[],
): AsyncGenerator<string> {
  const { store, directory, policy } = runtime;
  const scope = readScope(policy, act, app, form);
  // With a byte order mark a spreadsheet knows that it is UTF-8.
  yield `\uFEFF${line(columns.map((column) => localize(column.field.label, act.locale)))}`;
  let cursor: string | undefined;
  do {
    const page = await store.read.query(
      form,
      { ...query, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
      scope,
    );
    const mentions = new Mentions();
    for (const record of page.records) mentions.addValues(form, record.values);
    const related = await mentions.resolve(form, { read: store.read, directory, policy });
    const context = {
      locale: act.locale,
      timeZone: app.model.timeZone,
      currency: app.model.currency,
      titleOf: (target: string, id: string) => related[target]?.[id],
      nameOf: (id: string) => directory.nameOf(id),
    };
    yield page.records.map((record) => line(columns.map((column) => cell(column, record, context)))).join("");
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

function cell(column: FieldModel, record: StoredRecord, context: Parameters<FieldModel["type"]["format"]>[2]): string {
  const value = record.values[column.id] ?? null;
  switch (column.shape.kind) {
    case "number":
    case "decimal":
    case "boolean":
    case "date":
    case "datetime":
      return value === null ? "" : String(value);
    default:
      return withoutFormula(column.type.format(value, column.field, context));
  }
}

function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function line(cells: readonly string[]): string {
  return `${cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(",")}\r\n`;
}
