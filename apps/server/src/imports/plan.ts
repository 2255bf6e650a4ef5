import type { ImportOptions } from "@mortise/client";
import type { FieldModel, FormModel, ReadContext } from "@mortise/definition";
import { err, type Locale, ok, type Problem, pointer, problem, type Result } from "@mortise/kernel";
import type { LiveApp } from "../apps/live-app.ts";
import type { Directory } from "../identity/directory.ts";
import type { CsvRow } from "./csv.ts";
import type { TitleLookup } from "./lookups.ts";
import type { Mapping } from "./mapping.ts";

/** A field with the place of its column. */
type MappedField = { readonly field: FieldModel; readonly column: string; readonly at: number };

/** How the cells of a file become values of a form's records; bound once a pass. */
export type ImportPlan = {
  readonly app: LiveApp;
  readonly form: FormModel;
  readonly fields: readonly MappedField[];
  readonly options: ImportOptions;
  readonly dateFormats: { readonly [field: string]: string };
  readonly locale: Locale;
};

/** A value that could not be read or decided about, of one cell. */
export type CellProblem = {
  readonly field: string;
  readonly column: string;
  readonly text: string;
  readonly problem: Problem;
};
export type ReadRow = {
  readonly sent: { readonly [field: string]: unknown };
  readonly problems: readonly CellProblem[];
  /** Mapped fields whose cell is empty. */
  readonly empty: readonly string[];
  /** Links to rows of the same file that are not records yet, by title. */
  readonly toOwn: readonly { readonly field: string; readonly title: string }[];
  /** Links whose record is to be made, by title. */
  readonly toMake: readonly { readonly field: string; readonly form: string; readonly title: string }[];
};

export function planImport(
  app: LiveApp,
  form: FormModel,
  columns: readonly string[],
  mapping: Mapping,
  rest: Pick<ImportPlan, "options" | "dateFormats" | "locale">,
): ImportPlan {
  const fields = form.fields.flatMap((field): MappedField[] => {
    const column = mapping[field.id];
    const at = typeof column === "string" ? columns.indexOf(column) : -1;
    return typeof column === "string" && at >= 0 ? [{ field, column, at }] : [];
  });
  return { app, form, fields, ...rest };
}

/** The text of a mapped cell, after replacements. */
export function cellText({ field, at }: MappedField, row: CsvRow, { options }: ImportPlan): string {
  const text = (row.cells[at] ?? "").trim();
  const replaced = options.replace?.[field.id];
  return replaced && Object.hasOwn(replaced, text) ? (replaced[text] ?? text) : text;
}

/** Titles that rows refer to, by the form they are looked up in. */
export function titlesIn(plan: ImportPlan, rows: readonly CsvRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map<string, Set<string>>();
  for (const mapped of plan.fields) {
    const { shape } = mapped.field;
    if (shape.kind !== "reference") continue;
    const own = titles.get(shape.form) ?? new Set();
    titles.set(shape.form, own);
    for (const row of rows) {
      const text = cellText(mapped, row, plan);
      if (text !== "") own.add(text);
    }
  }
  return titles;
}

/** Reads a row's cells. Titles that it refers to have been loaded. */
export function readRow(
  plan: ImportPlan,
  row: CsvRow,
  known: {
    readonly titles: TitleLookup;
    readonly ownTitles: ReadonlyMap<string, number>;
    readonly directory: Directory;
  },
): ReadRow {
  const sent: { [field: string]: unknown } = {};
  const problems: CellProblem[] = [];
  const empty: string[] = [];
  const toOwn: { field: string; title: string }[] = [];
  const toMake: { field: string; form: string; title: string }[] = [];
  const context: ReadContext = {
    locale: plan.locale,
    timeZone: plan.app.model.timeZone,
    currency: plan.app.model.currency,
    findByTitle: (form, title) => known.titles.find(form, title),
    findMember: (name) => findMember(known.directory, name),
  };
  for (const mapped of plan.fields) {
    const { field, column } = mapped;
    const text = cellText(mapped, row, plan);
    if (text === "") {
      empty.push(field.id);
      // Said to be empty: a default is for what nobody was asked about.
      sent[field.id] = null;
      continue;
    }
    const dateFormat = plan.options.dateFormat ?? plan.dateFormats[field.id];
    const result = field.type.read(text, field.field, dateFormat === undefined ? context : { ...context, dateFormat });
    if (result.ok) {
      sent[field.id] = result.value;
      continue;
    }
    const tell = (one: Problem) =>
      problems.push({ field: field.id, column, text, problem: { ...one, path: pointer("values", field.id) } });
    const isUnmatched = result.error.code === "unmatched_link" && field.shape.kind === "reference";
    if (!isUnmatched || field.shape.kind !== "reference") {
      tell(result.error);
    } else if (field.shape.form === plan.form.id && known.ownTitles.get(text) === 1 && !field.field.required) {
      toOwn.push({ field: field.id, title: text });
      sent[field.id] = null;
    } else if (plan.options.unmatchedLinks === "empty") {
      tell({ ...result.error, severity: "warning" });
      sent[field.id] = null;
    } else if (plan.options.unmatchedLinks === "create") {
      tell({ ...result.error, severity: "warning" });
      toMake.push({ field: field.id, form: field.shape.form, title: text });
      sent[field.id] = null;
    } else tell(result.error);
  }
  return { sent, problems, empty, toOwn, toMake };
}

/** The title that the row's record will have, as far as its own cells tell. */
export function titleOfRow(plan: ImportPlan, row: CsvRow): string {
  return plan.form.title
    .map((part) => {
      if ("text" in part) return part.text;
      const mapped = plan.fields.find(({ field }) => field.id === part.path[0]);
      return mapped ? cellText(mapped, row, plan) : "";
    })
    .join("");
}

function findMember(directory: Directory, name: string): Result<string, Problem> {
  const ids = directory.named(name);
  const [only] = ids;
  if (only === undefined) return err(problem("unknown_member"));
  return ids.length > 1 ? err(problem("ambiguous_link", "", { value: name, count: ids.length })) : ok(only);
}
