/** Three significant digits, for a table. */
export function digits(value: number): string {
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}
