import { localize } from "@mortise/kernel";
import { formatCell, type ReportResult, type ReportText } from "@mortise/report-engine";
import { useMemo } from "react";
import { say } from "./texts.ts";

/** Rows that the table shows; a CSV file has them all. */
const maxRows = 500;

export type ResultTableProps = {
  readonly caption: string;
  readonly result: ReportResult;
  readonly text: ReportText;
};

/** An answer as a table: what a chart shows, for whoever wants the figures or can't see the picture. */
export function ResultTable({ caption, result, text }: ResultTableProps) {
  const rows = useMemo(
    () =>
      result.rows.slice(0, maxRows).map((row) => ({
        // Dimensions tell rows apart, so what they hold is the row's name.
        key: JSON.stringify(row.filter((_, index) => result.columns[index]?.role === "dimension")),
        cells: result.columns.map((column, index) => ({
          column,
          said: formatCell(column, row[index] ?? null, result.titles, text),
        })),
      })),
    [result, text],
  );
  return (
    <table className="m-result-table">
      <caption className="m-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {result.columns.map((column) => (
            <th key={column.id} scope="col" data-role={column.role}>
              {localize(column.label, text.locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map(({ column, said }, index) =>
              index === 0 && column.role === "dimension" ? (
                <th key={column.id} scope="row">
                  {said}
                </th>
              ) : (
                <td key={column.id} data-role={column.role}>
                  {said}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {result.rows.length > maxRows ? (
        <tfoot>
          <tr>
            <td colSpan={result.columns.length}>
              {say("rowsLeftOut", text.locale, { shown: maxRows, count: result.rows.length })}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
