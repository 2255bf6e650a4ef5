import { localize } from "@mortise/kernel";
import type { ReportCell, ReportColumn, ReportResult } from "../types.ts";
import { formatCell, type ReportText } from "./format-cell.ts";

/**
 * An answer as a CSV file (RFC 4180) that spreadsheets open: names as people read them, numbers as plain numbers. A
 * byte order mark lets Excel see that it is UTF-8; a text that would run as a formula gets an apostrophe before it.
 */
export function reportToCsv(result: ReportResult, text: ReportText): string {
  const lines = [
    result.columns.map((column) => localize(column.label, text.locale)),
    ...result.rows.map((row) =>
      result.columns.map((column, index) => csvCell(column, row[index] ?? null, result, text)),
    ),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(quote).join(",")).join("\r\n")}\r\n`;
}

function csvCell(column: ReportColumn, cell: ReportCell, result: ReportResult, text: ReportText): string {
  if (cell === null) return "";
  if (typeof cell === "number" || column.shape.kind === "decimal") return String(cell);
  const said = column.role === "measure" || column.by ? String(cell) : formatCell(column, cell, result.titles, text);
  return /^[=+\-@\t\r]/.test(said) ? `'${said}` : said;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
