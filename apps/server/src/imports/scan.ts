import { type CsvFormat, columnNames, readCsv } from "./csv.ts";
import { DateOrder } from "./dates.ts";
import { cellText, type ImportPlan, titleOfRow } from "./plan.ts";

const sampleRows = 5;

export async function readHeader(
  path: string,
  format: CsvFormat,
): Promise<{ readonly columns: readonly string[]; readonly sample: readonly (readonly string[])[] }> {
  const sample: (readonly string[])[] = [];
  let columns: readonly string[] = [];
  for await (const row of readCsv(path, format)) {
    if (row.number === 0) columns = columnNames(row);
    else sample.push(row.cells);
    if (sample.length >= sampleRows) break;
  }
  return { columns, sample };
}

/** What has to be known of the whole file before a row of it can be judged. */
export type Scan = {
  readonly total: number;
  readonly dateFormats: { readonly [field: string]: string };
  /** How many rows have each title; filled where rows refer to one another. */
  readonly ownTitles: ReadonlyMap<string, number>;
};

export async function scanFile(path: string, format: CsvFormat, plan: ImportPlan): Promise<Scan> {
  const dates = plan.fields
    .filter(({ field }) => field.shape.kind === "date" || field.shape.kind === "datetime")
    .map((mapped) => ({ mapped, order: new DateOrder() }));
  const refersToOwn = plan.fields.some(
    ({ field: { shape } }) => shape.kind === "reference" && shape.form === plan.form.id,
  );
  const ownTitles = new Map<string, number>();
  let total = 0;
  for await (const row of readCsv(path, format)) {
    if (row.number === 0) continue;
    total += 1;
    for (const { mapped, order } of dates) order.see(cellText(mapped, row, plan));
    if (!refersToOwn) continue;
    const title = titleOfRow(plan, row);
    ownTitles.set(title, (ownTitles.get(title) ?? 0) + 1);
  }
  const found = dates.flatMap(({ mapped, order }) => (order.format ? [[mapped.field.id, order.format] as const] : []));
  return { total, dateFormats: Object.fromEntries(found), ownTitles };
}

/** Rows of data, `size` at a time. */
export async function* inChunks<Row>(rows: AsyncIterable<Row>, size: number): AsyncGenerator<readonly Row[]> {
  let chunk: Row[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
