import { Readable } from "node:stream";
import { Refusal } from "@mortise/kernel";
import { CsvError, parse } from "csv-parse";
import { decodeFile, detectEncoding, type Encoding } from "./encoding.ts";

/** How a file is to be read; found out once, then kept with the import. */
export type CsvFormat = { readonly encoding: Encoding; readonly delimiter: string };
/** A row of data; the first one after the header is number 1. */
export type CsvRow = { readonly number: number; readonly cells: readonly string[] };

const delimiters = [",", ";", "\t", "|"] as const;
const mostColumns = 500;

/** @throws Refusal `csv_encoding`, `csv_empty` */
export async function detectFormat(path: string): Promise<CsvFormat> {
  const encoding = await detectEncoding(path);
  let header = "";
  for await (const text of decodeFile(path, encoding)) {
    header += text;
    if (/\n/.test(header) || header.length > 100_000) break;
  }
  const line = header.split(/\r?\n/, 1)[0] ?? "";
  if (line.trim() === "") throw new Refusal("csv_empty");
  const unquoted = line.replace(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length);
  const most = Math.max(...counts);
  return { encoding, delimiter: delimiters[counts.indexOf(most)] ?? "," };
}

/**
 * The header, then every row, as they stream in. Nothing is skipped but empty lines; a row with cells too few or too
 * many is still a row.
 *
 * @throws Refusal `csv_malformed` with the line, `csv_empty`
 */
export async function* readCsv(path: string, format: CsvFormat): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter: format.delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 4 * 1024 * 1024,
  });
  const source = Readable.from(decodeFile(path, format.encoding));
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let number = -1;
  try {
    for await (const record of parser) {
      number += 1;
      yield { number, cells: record as string[] };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal("csv_malformed", { line: Number(error.lines ?? number + 2), detail: error.code });
  } finally {
    source.destroy();
  }
  if (number < 0) throw new Refusal("csv_empty");
}

/** Names of the columns: trimmed, made unique, those without a name by their letter as in a spreadsheet. */
export function columnNames(header: CsvRow): readonly string[] {
  if (header.cells.length > mostColumns) throw new Refusal("limit_exceeded", { what: "columns", limit: mostColumns });
  const seen = new Map<string, number>();
  return header.cells.map((cell, index) => {
    const name = cell.trim() || spreadsheetLetter(index);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function spreadsheetLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : spreadsheetLetter(Math.floor(index / 26) - 1) + letter;
}
