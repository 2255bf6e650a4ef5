/** A line of CSV as RFC 4180 has it. A text that a spreadsheet would run as a formula gets a quote before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((text) => quoted(withoutFormula(text))).join(",")}\r\n`;
}

/** The same for a cell whose text is a number, which may begin with a minus. */
export function csvCells(cells: readonly { readonly text: string; readonly isNumber: boolean }[]): string {
  return `${cells.map(({ text, isNumber }) => quoted(isNumber ? text : withoutFormula(text))).join(",")}\r\n`;
}

function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
