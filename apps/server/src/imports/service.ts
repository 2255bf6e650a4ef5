import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { ImportBody, ImportOptions } from "@mortise/client";
import type { FormModel } from "@mortise/definition";
import { type Locale, Refusal } from "@mortise/kernel";
import type { LeasedJob, StoreTransaction } from "@mortise/record-store";
import type { LiveApp } from "../apps/live-app.ts";
import { enqueue, type JobHandler, type JobRunner, startJobRunner } from "../jobs/runner.ts";
import type { Act } from "../records/context.ts";
import { undoBatch } from "../records/undo.ts";
import type { Runtime } from "../runtime.ts";
import { detectFormat } from "./csv.ts";
import { matchColumns } from "./mapping.ts";
import { previewImport } from "./preview.ts";
import { runImport } from "./run.ts";
import { readHeader } from "./scan.ts";
import { filePath, findImport, type ImportRow, importBody, importFolder, noState, tellProgress } from "./store.ts";

const queue = "imports";

/** Files into forms: a dry run over every row, then a run in the background, and a way back. */
export interface Imports {
  /** A name in the data folder that an upload can be streamed to. */
  newFile(): { readonly name: string; readonly path: string };
  create(
    act: Act,
    app: LiveApp,
    form: FormModel,
    file: { readonly name: string; readonly fileName: string; readonly options: ImportOptions },
  ): Promise<ImportBody>;
  get(act: Act, id: string): Promise<ImportBody>;
  preview(act: Act, id: string, options: ImportOptions): Promise<ImportBody>;
  run(act: Act, id: string): Promise<ImportBody>;
  cancel(act: Act, id: string): Promise<ImportBody>;
  undo(act: Act, id: string): Promise<ImportBody>;
  /** Begins to work on jobs in this process. */
  start(): JobRunner;
}

type Payload = { readonly import: string; readonly member: string; readonly locale: Locale };

export function createImports(runtime: Runtime): Imports {
  const { store, config, ids, clock, live, directory } = runtime;
  let runner: JobRunner | undefined;

  const demand = async (act: Act, id: string): Promise<ImportRow> => {
    const row = await findImport(store, id);
    if (!row || (row.createdBy !== act.who.member.id && !act.who.member.isAdmin)) throw new Refusal("not_found");
    return row;
  };
  const body = async (act: Act, id: string) => importBody(await demand(act, id));
  const queued = (transaction: StoreTransaction, act: Act, kind: string, id: string) => {
    const payload: Payload = { import: id, member: act.who.member.id, locale: act.locale };
    return enqueue(transaction, { id: ids.next(), queue, kind, payload, at: clock.now() });
  };

  const handler = (
    kind: string,
    status: ImportRow["status"],
    work: (act: Act, row: ImportRow, job: LeasedJob, signal: AbortSignal) => Promise<void>,
  ): JobHandler => ({
    kind,
    async run(job, signal) {
      const { import: id, member: memberId, locale } = job.payload as Payload;
      const row = await findImport(store, id);
      const member = directory.get(memberId);
      if (!row || !member || row.status !== status) return;
      const act: Act = { who: { member, via: "session", token: "" }, at: clock.now(), via: "import", locale };
      try {
        await work(act, row, job, signal);
      } catch (error) {
        // What is wrong with the file does not get better by trying again.
        if (!(error instanceof Refusal)) throw error;
        await fail(row, error.message);
      }
    },
    async giveUp(job, reason) {
      const row = await findImport(store, (job.payload as Payload).import);
      if (row?.status === status) await fail(row, reason);
    },
  });
  const fail = async (row: ImportRow, detail: string) => {
    const line = { field: null, code: "import_interrupted", message: detail, rows: 0, values: [] };
    await store.write(({ system }) =>
      system.importRun.update(
        { id: row.id },
        { status: "failed", state: { ...row.state, summary: [line, ...row.state.summary] }, updatedAt: clock.now() },
      ),
    );
    tellProgress(live, { ...row, status: "failed" });
  };

  return {
    newFile() {
      const name = `${randomUUID()}.csv`;
      return { name, path: join(importFolder(config), name) };
    },
    async create(act, app, form, { name, fileName, options }) {
      const path = filePath(config, { content: name });
      const format = await detectFormat(path);
      const header = await readHeader(path, format);
      const mapping = matchColumns(form, header.columns, options.mapping);
      const id = ids.next();
      await store.write(async (transaction) => {
        await transaction.system.importRun.insert({
          id,
          app: app.id,
          form: form.id,
          fileName,
          status: "previewing",
          content: name,
          options,
          state: { ...noState, ...header, mapping, format },
          total: 0,
          checked: 0,
          imported: 0,
          refused: 0,
          createdAt: act.at,
          createdBy: act.who.member.id,
          updatedAt: act.at,
        });
        await queued(transaction, act, "import.preview", id);
      });
      runner?.nudge();
      return body(act, id);
    },
    get: body,
    async preview(act, id, options) {
      const row = await demand(act, id);
      const { form } = runtime.apps.form(row.app, row.form);
      const mapping = matchColumns(form, row.state.columns, options.mapping);
      await store.write(async (transaction) => {
        const changed = await transaction.system.importRun.update(
          { id, status: "previewed" },
          {
            status: "previewing",
            options,
            state: { ...row.state, mapping, summary: [], problems: [] },
            checked: 0,
            refused: 0,
            updatedAt: act.at,
          },
        );
        if (changed !== 1) throw new Refusal("import_not_ready");
        await queued(transaction, act, "import.preview", id);
      });
      runner?.nudge();
      return body(act, id);
    },
    async run(act, id) {
      const row = await demand(act, id);
      const batch = ids.next();
      await store.write(async (transaction) => {
        const changed = await transaction.system.importRun.update(
          { id, status: "previewed" },
          { status: "running", batch, imported: 0, refused: 0, updatedAt: act.at },
        );
        if (changed !== 1) throw new Refusal("import_not_ready");
        await transaction.system.batch.insert({
          id: batch,
          app: row.app,
          form: row.form,
          kind: "import",
          createdAt: act.at,
          createdBy: act.who.member.id,
        });
        await queued(transaction, act, "import.run", id);
      });
      runner?.nudge();
      return body(act, id);
    },
    async cancel(act, id) {
      const row = await demand(act, id);
      if (!["previewing", "previewed", "running"].includes(row.status)) throw new Refusal("import_not_ready");
      await store.write(({ system }) =>
        system.importRun.update({ id, status: row.status }, { status: "cancelled", updatedAt: act.at }),
      );
      await rm(filePath(config, row), { force: true });
      tellProgress(live, { ...row, status: "cancelled" });
      return body(act, id);
    },
    async undo(act, id) {
      const row = await demand(act, id);
      if (row.batch === null || !["done", "cancelled", "failed"].includes(row.status)) {
        throw new Refusal("import_not_ready");
      }
      await undoBatch(runtime, act, row.batch);
      await store.write(({ system }) => system.importRun.update({ id }, { status: "undone", updatedAt: act.at }));
      tellProgress(live, { ...row, status: "undone" });
      return body(act, id);
    },
    start() {
      runner = startJobRunner({
        ...runtime,
        queue,
        isAlone: config.databaseUrl === undefined,
        handlers: [
          handler("import.preview", "previewing", (...given) => previewImport(runtime, ...given)),
          handler("import.run", "running", (...given) => runImport(runtime, ...given)),
        ],
      });
      return runner;
    },
  };
}
