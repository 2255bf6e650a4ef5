import type { ImportBody } from "@mortise/client";
import { describeProblem, type Locale, type Problem, problem } from "@mortise/kernel";
import { problemBody } from "../http/errors.ts";

export type RowProblem = ImportBody["problems"][number];
export type SummaryLine = ImportBody["summary"][number];

const mostProblems = 1_000;
const mostExamples = 20;
const mostTexts = 1_000;

/** What was found in a file: each problem up to a limit, and all of them counted by field and code. */
export class Findings {
  readonly #locale: Locale;
  readonly #problems: RowProblem[] = [];
  readonly #groups = new Map<
    string,
    {
      readonly field: string | null;
      readonly code: string;
      message: string;
      rows: number;
      readonly texts: Map<string, number>;
    }
  >();
  readonly #empty = new Map<string, number>();

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** @returns the problem as it is told */
  add(
    row: number,
    one: Problem,
    at: { readonly field: string | null; readonly column: string | null; readonly text?: string },
  ): RowProblem {
    const told = { ...problemBody(one, this.#locale), row, column: at.column };
    if (this.#problems.length < mostProblems) this.#problems.push(told);
    const key = `${at.field} ${one.code}`;
    const group = this.#groups.get(key) ?? {
      field: at.field,
      code: one.code,
      message: told.message,
      rows: 0,
      texts: new Map<string, number>(),
    };
    group.rows += 1;
    if (at.text !== undefined && (group.texts.has(at.text) || group.texts.size < mostTexts)) {
      group.texts.set(at.text, (group.texts.get(at.text) ?? 0) + 1);
    }
    this.#groups.set(key, group);
    return told;
  }

  addEmpty(field: string): void {
    this.#empty.set(field, (this.#empty.get(field) ?? 0) + 1);
  }

  get problems(): readonly RowProblem[] {
    return this.#problems;
  }

  /** What stops rows first, then how many rows are empty in which field. */
  summary(): readonly SummaryLine[] {
    const groups = [...this.#groups.values()].map(
      ({ field, code, message, rows, texts }): SummaryLine => ({
        field,
        code,
        message,
        rows,
        values: [...texts]
          .sort((a, b) => b[1] - a[1])
          .slice(0, mostExamples)
          .map(([text, count]) => ({ text, rows: count })),
      }),
    );
    const empty = [...this.#empty].map(([field, count]): SummaryLine => {
      const line = problem("empty_values", "", { count });
      return { field, code: line.code, message: describeProblem(line, this.#locale).message, rows: count, values: [] };
    });
    return [...groups, ...empty];
  }
}
