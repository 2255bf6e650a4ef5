import { rm } from "node:fs/promises";
import { pointer, problem, Refusal, warning } from "@mortise/kernel";
import type { LeasedJob, StoreTransaction } from "@mortise/record-store";
import { holdLease } from "../jobs/runner.ts";
import { problemsOf } from "../records/batch.ts";
import { type Act, causeOf, environmentOf } from "../records/context.ts";
import { type Prepared, prepareRecord, storePrepared } from "../records/write.ts";
import type { Runtime } from "../runtime.ts";
import { readCsv } from "./csv.ts";
import { Findings } from "./findings.ts";
import { fieldIn, type JudgedRow, judgeRows } from "./judge.ts";
import { TitleLookup } from "./lookups.ts";
import { type ImportPlan, planImport } from "./plan.ts";
import { dataRows } from "./preview.ts";
import { inChunks, scanFile } from "./scan.ts";
import { filePath, type ImportRow, tellProgress, type WaitingLink } from "./store.ts";

/** Rows a transaction, so that other requests don't wait for an import. */
const chunkSize = 100;

/**
 * Writes the rows. How far it is, is part of each chunk's transaction: after a kill the next holder of the job goes on
 * with the row after the last one that was stored. Rows that are refused are left out and told.
 */
export async function runImport(
  runtime: Runtime,
  asked: Act,
  row: ImportRow,
  job: LeasedJob,
  signal: AbortSignal,
): Promise<void> {
  const { store, config, live } = runtime;
  const { format, columns, mapping, dateFormats = {} } = row.state;
  if (!format || row.batch === null) throw new Error("an import runs without its preview");
  const act: Act = { ...asked, via: "import", batch: row.batch };
  const path = filePath(config, row);
  const planOf = () => {
    const { app, form } = runtime.apps.form(row.app, row.form);
    return planImport(app, form, columns, mapping, { options: row.options, dateFormats, locale: act.locale });
  };
  const { ownTitles } = await scanFile(path, format, planOf());
  const known = { titles: new TitleLookup(), ownTitles };
  const findings = new Findings(act.locale);
  let { imported, refused } = row;
  let waiting = row.state.waiting ?? [];

  for await (const rows of inChunks(dataRows(readCsv(path, format), imported + refused), chunkSize)) {
    if (signal.aborted) return;
    // The app may have been published anew since the last chunk.
    const plan = planOf();
    const at: Act = { ...act, at: runtime.clock.now() };
    const judged = await judgeRows({ ...runtime, read: store.read }, at, plan, rows, known);
    const stored = await store.write(async (transaction) => {
      await holdLease(transaction, job);
      const now = await transaction.system.importRun.first({ id: row.id });
      if (now?.status !== "running") return undefined;
      const outcome = await storeChunk(transaction, runtime, at, plan, judged);
      const links = [...waiting, ...outcome.waiting];
      await transaction.system.importRun.update(
        { id: row.id },
        {
          imported: imported + outcome.stored,
          refused: refused + outcome.refused.length,
          updatedAt: at.at,
          ...(outcome.waiting.length > 0 ? { state: { ...row.state, waiting: links } } : {}),
        },
      );
      return { ...outcome, links };
    });
    if (!stored) return;
    imported += stored.stored;
    refused += stored.refused.length;
    waiting = stored.links;
    for (const { row: line, problems } of stored.refused) {
      for (const { problem: one, ...place } of problems) findings.add(line.number, one, place);
    }
    tellProgress(live, { ...row, imported });
  }
  const plan = planOf();
  for (const { row: number, field, title } of await setWaitingLinks(runtime, act, plan, waiting, job)) {
    const column = plan.fields.find((mapped) => mapped.field.id === field)?.column ?? null;
    const one = warning("unmatched_link", pointer("values", field), { value: title });
    findings.add(number, one, { field, column, text: title });
  }
  await store.write(async (transaction) => {
    await holdLease(transaction, job);
    const empty = row.state.summary.filter((line) => line.code === "empty_values");
    const summary = [...findings.summary().filter((line) => line.code !== "empty_values"), ...empty];
    const state = { ...row.state, waiting: [], summary, problems: findings.problems };
    await transaction.system.importRun.update(
      { id: row.id, status: "running" },
      { status: "done", state, updatedAt: runtime.clock.now() },
    );
  });
  await rm(path, { force: true });
  tellProgress(live, { ...row, status: "done", imported });
}

type Outcome = {
  readonly stored: number;
  readonly refused: readonly JudgedRow[];
  readonly waiting: readonly WaitingLink[];
};

async function storeChunk(
  transaction: StoreTransaction,
  runtime: Runtime,
  act: Act,
  plan: ImportPlan,
  judged: readonly JudgedRow[],
): Promise<Outcome> {
  const refused: JudgedRow[] = [];
  const ready: (JudgedRow & { readonly prepared: Prepared })[] = [];
  const made = new Map<string, string>();
  for (const one of judged) {
    const prepared = one.prepared && (await withMadeLinks(transaction, runtime, act, plan, one, one.prepared, made));
    if (!prepared || !("id" in prepared)) refused.push(prepared ?? one);
    else ready.push({ ...one, prepared });
  }
  const done = await storeReady(transaction, runtime, act, plan, ready);
  refused.push(...done.refused);
  const waiting = done.stored.flatMap(({ row, prepared, read }) =>
    read.toOwn.map(({ field, title }) => ({ row: row.number, record: prepared.id, field, title })),
  );
  return { stored: done.stored.length, refused, waiting };
}

type Ready = JudgedRow & { readonly prepared: Prepared };

/** All at once; where one of them is refused, by halves, until each refused one is known. */
async function storeReady(
  transaction: StoreTransaction,
  runtime: Runtime,
  act: Act,
  plan: ImportPlan,
  rows: readonly Ready[],
): Promise<{ readonly stored: readonly Ready[]; readonly refused: readonly JudgedRow[] }> {
  if (rows.length === 0) return { stored: [], refused: [] };
  try {
    const records = rows.map((one) => one.prepared);
    await transaction.attempt(() => storePrepared(transaction, runtime, act, plan.app, plan.form, records));
    return { stored: rows, refused: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [only] = rows;
    if (rows.length === 1 && only) return { stored: [], refused: [refusedBy(error, only, plan)] };
    const middle = Math.ceil(rows.length / 2);
    const first = await storeReady(transaction, runtime, act, plan, rows.slice(0, middle));
    const second = await storeReady(transaction, runtime, act, plan, rows.slice(middle));
    return { stored: [...first.stored, ...second.stored], refused: [...first.refused, ...second.refused] };
  }
}

function refusedBy(refusal: Refusal, row: JudgedRow, plan: ImportPlan): JudgedRow {
  const problems = problemsOf(refusal, "").map((one) => {
    // Its index in the chunk is nothing that people know.
    const path = one.path.replace(/^\/\d+/, "");
    const field = fieldIn(path);
    const column = plan.fields.find((mapped) => mapped.field.id === field)?.column ?? null;
    return { field, column, problem: { ...one, path } };
  });
  return { ...row, prepared: undefined, problems };
}

/** Makes the records that a row refers to and that don't exist, where that was asked for. */
async function withMadeLinks(
  transaction: StoreTransaction,
  runtime: Runtime,
  act: Act,
  plan: ImportPlan,
  row: JudgedRow,
  prepared: Prepared,
  made: Map<string, string>,
): Promise<Prepared | JudgedRow> {
  let { values } = prepared;
  for (const { field, form: target, title } of row.read.toMake) {
    const key = `${target}/${title}`;
    const form = plan.app.model.forms.get(target);
    const [part] = form?.title ?? [];
    const named = part && "path" in part && form?.title.length === 1 ? part.path : [];
    const [nameField] = named;
    let id = made.get(key) ?? (form && (await transaction.findByTitle(form, [title])).get(title)?.[0]);
    if (id === undefined && form && nameField !== undefined && named.length === 1) {
      const result = prepareRecord(runtime, act, plan.app, form, { [nameField]: title }, { startsFlow: false });
      if (result.ok) {
        await storePrepared(transaction, runtime, act, plan.app, form, [result.value]);
        id = result.value.id;
      }
    }
    if (id === undefined) {
      const column = plan.fields.find((mapped) => mapped.field.id === field)?.column ?? null;
      const one = problem("unmatched_link", pointer("values", field), { value: title });
      return { ...row, prepared: undefined, problems: [{ field, column, text: title, problem: one }] };
    }
    made.set(key, id);
    values = { ...values, [field]: id };
  }
  return { ...prepared, values };
}

/**
 * Links between rows of the file, now that all of them are records.
 *
 * @returns those whose row was refused
 */
async function setWaitingLinks(
  runtime: Runtime,
  act: Act,
  plan: ImportPlan,
  waiting: readonly WaitingLink[],
  job: LeasedJob,
): Promise<readonly WaitingLink[]> {
  const { form, app } = plan;
  const unmatched: WaitingLink[] = [];
  for (let start = 0; start < waiting.length; start += chunkSize) {
    const links = waiting.slice(start, start + chunkSize);
    const titles = await runtime.store.read.findByTitle(form, [...new Set(links.map((link) => link.title))]);
    unmatched.push(...links.filter((link) => !titles.has(link.title)));
    await runtime.store.write(async (transaction) => {
      await holdLease(transaction, job);
      for (const { record, field, title } of links) {
        const current = await transaction.get(form, record, { environment: environmentOf(act, app.model) });
        const [target] = titles.get(title) ?? [];
        if (!current || target === undefined || current.values[field] === target) continue;
        const values = { ...current.values, [field]: target };
        const cause = { ...causeOf(act), at: runtime.clock.now() };
        await transaction.update(form, record, { values, changed: [field], basedOn: current.version }, cause);
      }
    });
  }
  return unmatched;
}
