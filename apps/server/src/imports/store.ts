import { join } from "node:path";
import type { ImportBody, ImportOptions } from "@mortise/client";
import type { RecordStore } from "@mortise/record-store";
import type { Config } from "../config/environment.ts";
import type { LiveHub } from "../live/hub.ts";
import type { CsvFormat } from "./csv.ts";
import type { RowProblem, SummaryLine } from "./findings.ts";
import type { Mapping } from "./mapping.ts";

/** What is kept of an import beside its counts. */
export type ImportState = {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly summary: readonly SummaryLine[];
  readonly problems: readonly RowProblem[];
  readonly format?: CsvFormat;
  readonly dateFormats?: { readonly [field: string]: string };
  /** Links to rows of the file that wait until all of it is in. */
  readonly waiting?: readonly WaitingLink[];
};
export type WaitingLink = {
  readonly row: number;
  readonly record: string;
  readonly field: string;
  readonly title: string;
};

export type ImportRow = Omit<
  Awaited<ReturnType<RecordStore["system"]["importRun"]["find"]>>[number],
  "options" | "state"
> & { readonly options: ImportOptions; readonly state: ImportState };

export const noState: ImportState = { columns: [], sample: [], mapping: {}, summary: [], problems: [] };

export async function findImport(store: RecordStore, id: string): Promise<ImportRow | undefined> {
  // What the server wrote there it reads back.
  return (await store.system.importRun.first({ id })) as unknown as ImportRow | undefined;
}

export function importBody(row: ImportRow): ImportBody {
  const { id, app, form, fileName, status, options, state, total, checked, imported, refused, batch } = row;
  const { columns, sample, mapping, summary, problems } = state;
  const rows = { total, checked, imported, refused };
  return { id, app, form, fileName, status, options, columns, sample, mapping, rows, summary, problems, batch };
}

/** Where uploads lie. Processes over one database share this folder. */
export function importFolder(config: Pick<Config, "dataDir">): string {
  return join(config.dataDir, "imports");
}

export function filePath(config: Pick<Config, "dataDir">, row: Pick<ImportRow, "content">): string {
  return join(importFolder(config), row.content);
}

export function problemsPath(config: Pick<Config, "dataDir">, row: Pick<ImportRow, "id">): string {
  return join(importFolder(config), `${row.id}.problems.csv`);
}

/** Tells whoever started the import how far it is. */
export function tellProgress(
  live: LiveHub,
  row: Pick<ImportRow, "id" | "status" | "checked" | "imported" | "total" | "createdBy">,
): void {
  const { id, status, checked, imported, total, createdBy } = row;
  live.publish({
    event: { kind: "import", id, status, checked, imported, total },
    to: createdBy === null ? [] : [createdBy],
  });
}
