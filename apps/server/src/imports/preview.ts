import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { LeasedJob } from "@mortise/record-store";
import { holdLease } from "../jobs/runner.ts";
import { type Act, environmentOf } from "../records/context.ts";
import { csvLine } from "../records/csv-line.ts";
import type { Runtime } from "../runtime.ts";
import { type CsvRow, readCsv } from "./csv.ts";
import { Findings } from "./findings.ts";
import { fieldIn, judgeRows } from "./judge.ts";
import { TitleLookup } from "./lookups.ts";
import { planImport } from "./plan.ts";
import { inChunks, scanFile } from "./scan.ts";
import { filePath, type ImportRow, problemsPath, tellProgress } from "./store.ts";
import { UniqueCheck } from "./uniques.ts";

const chunkSize = 500;

/**
 * The dry run: every row of the file is read and judged as a run would, and nothing is written but what was found. Rows
 * with problems go into a file of their own, with why.
 */
export async function previewImport(
  runtime: Runtime,
  act: Act,
  row: ImportRow,
  job: LeasedJob,
  signal: AbortSignal,
): Promise<void> {
  const { store, config, live, clock } = runtime;
  const { format, columns, mapping } = row.state;
  if (!format) throw new Error("an import without a format is previewed");
  const path = filePath(config, row);
  const { app, form } = runtime.apps.form(row.app, row.form);
  const bare = planImport(app, form, columns, mapping, { options: row.options, dateFormats: {}, locale: act.locale });
  const scan = await scanFile(path, format, bare);
  const plan = { ...bare, dateFormats: scan.dateFormats };
  const known = { titles: new TitleLookup(), ownTitles: scan.ownTitles };
  const parts = { ...runtime, read: store.read };
  const findings = new Findings(act.locale);
  const uniques = new UniqueCheck(form);
  const environment = environmentOf(act, app.model);
  const report = createWriteStream(problemsPath(config, row));
  report.write(`\uFEFF${csvLine(["row", "column", "code", "message", ...columns])}`);

  let checked = 0;
  let refused = 0;
  for await (const rows of inChunks(dataRows(readCsv(path, format)), chunkSize)) {
    if (signal.aborted) return;
    const judged = await judgeRows(parts, act, plan, rows, known);
    await uniques.load(
      store.read,
      environment,
      judged.flatMap(({ prepared }) => (prepared ? [prepared.values] : [])),
    );
    for (const { row: line, read, prepared, problems } of judged) {
      for (const field of read.empty) findings.addEmpty(field);
      const twins = (prepared ? uniques.check(prepared.values) : []).map((one) => {
        const field = fieldIn(one.path);
        const mapped = plan.fields.find((candidate) => candidate.field.id === field);
        return {
          field,
          column: mapped?.column ?? null,
          text: mapped ? line.cells[mapped.at] : undefined,
          problem: one,
        };
      });
      for (const { problem: one, text, field, column } of [...problems, ...twins]) {
        const told = findings.add(line.number, one, { field, column, ...(text === undefined ? {} : { text }) });
        const cells = [String(line.number), column ?? "", told.code, told.message, ...line.cells];
        if (!report.write(csvLine(cells))) await once(report, "drain");
      }
      if (!prepared || twins.length > 0) refused += 1;
    }
    checked += rows.length;
    await store.write(async (transaction) => {
      await holdLease(transaction, job);
      await transaction.system.importRun.update({ id: row.id, status: "previewing" }, { checked, total: scan.total });
    });
    tellProgress(live, { ...row, checked, total: scan.total });
  }
  report.end();
  await once(report, "finish");

  const state = {
    ...row.state,
    dateFormats: scan.dateFormats,
    summary: findings.summary(),
    problems: findings.problems,
  };
  const counts = { total: scan.total, checked, refused, imported: 0 };
  const done = await store.write(async (transaction) => {
    await holdLease(transaction, job);
    return transaction.system.importRun.update(
      { id: row.id, status: "previewing" },
      { ...counts, state, status: "previewed", updatedAt: clock.now() },
    );
  });
  if (done === 1) tellProgress(live, { ...row, ...counts, status: "previewed" });
}

export async function* dataRows(rows: AsyncIterable<CsvRow>, after = 0): AsyncGenerator<CsvRow> {
  for await (const row of rows) if (row.number > after) yield row;
}
