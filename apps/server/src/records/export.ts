import type { FieldModel, FormModel } from "@mortise/definition";
import { localize } from "@mortise/kernel";
import type { RecordQuery, StoredRecord } from "@mortise/record-store";
import type { LiveApp } from "../apps/live-app.ts";
import type { Runtime } from "../runtime.ts";
import type { Act } from "./context.ts";
import { csvCells, csvLine } from "./csv-line.ts";
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
  yield `\uFEFF${csvLine(columns.map((column) => localize(column.field.label, act.locale)))}`;
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
    yield page.records.map((record) => csvCells(columns.map((column) => cell(column, record, context)))).join("");
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

function cell(column: FieldModel, record: StoredRecord, context: Parameters<FieldModel["type"]["format"]>[2]) {
  const value = record.values[column.id] ?? null;
  switch (column.shape.kind) {
    case "number":
    case "decimal":
    case "boolean":
    case "date":
    case "datetime":
      return { text: value === null ? "" : String(value), isNumber: true };
    default:
      return { text: column.type.format(value, column.field, context), isNumber: false };
  }
}
