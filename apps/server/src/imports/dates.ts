/**
 * In which order a column of dates has day and month, told by the values themselves: a part over twelve is a day.
 * Undefined where the year leads, or where no value tells.
 */
export class DateOrder {
  #isMonthFirst = false;
  #isDayFirst = false;
  #separator = "/";

  see(cell: string): void {
    const match = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/.exec(cell);
    if (!match) return;
    const [, first, separator = "/", second] = match;
    this.#separator = separator;
    if (Number(first) > 12) this.#isDayFirst = true;
    if (Number(second) > 12) this.#isMonthFirst = true;
  }

  /** A format for the field's `read`; undefined where the values contradict one another, too. */
  get format(): string | undefined {
    if (this.#isMonthFirst === this.#isDayFirst) return undefined;
    const parts = this.#isMonthFirst ? ["MM", "DD", "YYYY"] : ["DD", "MM", "YYYY"];
    return parts.join(this.#separator);
  }
}
