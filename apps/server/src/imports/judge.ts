import type { Problem } from "@mortise/kernel";
import type { RecordReader } from "@mortise/record-store";
import type { Act } from "../records/context.ts";
import { loadLinked } from "../records/linked.ts";
import { type Prepared, prepareRecord, type WriteParts } from "../records/write.ts";
import type { CsvRow } from "./csv.ts";
import type { TitleLookup } from "./lookups.ts";
import { type ImportPlan, type ReadRow, readRow, titlesIn } from "./plan.ts";

/** A row with what its form says of it. */
export type JudgedRow = {
  readonly row: CsvRow;
  readonly read: ReadRow;
  /** Absent where something speaks against it. */
  readonly prepared: Prepared | undefined;
  readonly problems: readonly {
    readonly field: string | null;
    readonly column: string | null;
    readonly text?: string;
    readonly problem: Problem;
  }[];
};

export type Known = {
  readonly titles: TitleLookup;
  readonly ownTitles: ReadonlyMap<string, number>;
};

/** Judges a chunk of rows as the form would judge records; reads what they refer to, writes nothing. */
export async function judgeRows(
  parts: WriteParts & { readonly read: RecordReader },
  act: Act,
  plan: ImportPlan,
  rows: readonly CsvRow[],
  known: Known,
): Promise<readonly JudgedRow[]> {
  const { app, form } = plan;
  for (const [target, titles] of titlesIn(plan, rows)) {
    const linked = app.model.forms.get(target);
    if (linked) await known.titles.load(parts.read, linked, titles);
  }
  const read = rows.map((row) => readRow(plan, row, { ...known, directory: parts.directory }));
  const linked = await loadLinked(
    parts,
    act,
    app,
    form,
    read.map((one) => one.sent),
  );
  return rows.map((row, index): JudgedRow => {
    const own = read[index] as ReadRow;
    const cells = own.problems.map(({ field, column, text, problem: one }) => ({ field, column, text, problem: one }));
    if (cells.some((cell) => cell.problem.severity === "error")) {
      return { row, read: own, prepared: undefined, problems: cells };
    }
    // An import brings in what has happened elsewhere: approvals are not asked for again.
    const result = prepareRecord(parts, act, app, form, own.sent, { linked, startsFlow: false });
    if (result.ok) return { row, read: own, prepared: result.value, problems: cells };
    const said = result.error.map((one) => {
      const field = fieldIn(one.path);
      const mapped = plan.fields.find((candidate) => candidate.field.id === field);
      const text = mapped ? (row.cells[mapped.at] ?? "") : "";
      return { field, column: mapped?.column ?? null, ...(text === "" ? {} : { text }), problem: one };
    });
    return { row, read: own, prepared: undefined, problems: [...cells, ...said] };
  });
}

/** `/values/amount` is `amount`; a problem of the record as a whole has no field. */
export function fieldIn(path: string): string | null {
  return /^\/values\/([^/]+)/.exec(path)?.[1] ?? null;
}
