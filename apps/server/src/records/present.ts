import type { RecordAnswer, RecordBody, Related } from "@mortise/client";
import { type FormModel, memberForm } from "@mortise/definition";
import type { RecordReader, RecordValues, StoredRecord } from "@mortise/record-store";
import type { AccessPolicy } from "../access/policy.ts";
import type { Directory } from "../identity/directory.ts";
import type { Who } from "../identity/who.ts";

export type PresentParts = {
  readonly read: RecordReader;
  readonly directory: Directory;
  readonly policy: AccessPolicy;
};

/** Gathers the ids that answers mention, so that their names are read once a form. */
export class Mentions {
  readonly #byForm = new Map<string, Set<string>>();

  add(form: string, id: unknown): void {
    if (typeof id !== "string") return;
    const ids = this.#byForm.get(form) ?? new Set();
    ids.add(id);
    this.#byForm.set(form, ids);
  }

  addValues(form: FormModel, values: RecordValues): void {
    for (const field of form.fields) {
      if (field.shape.kind === "reference") this.add(field.shape.form, values[field.id]);
      if (field.shape.kind === "member") this.add(memberForm, values[field.id]);
    }
  }

  addRecord(form: FormModel, record: StoredRecord): void {
    this.addValues(form, record.values);
    this.add(memberForm, record.createdBy);
    this.add(memberForm, record.updatedBy);
  }

  /** Titles and names of everything gathered. */
  async resolve(form: FormModel, { read, directory }: PresentParts): Promise<Related> {
    const related: { [form: string]: { [id: string]: string } } = {};
    for (const [target, ids] of this.#byForm) {
      const names: { [id: string]: string } = {};
      if (target === memberForm) {
        for (const id of ids) names[id] = directory.nameOf(id) ?? id;
      } else {
        const linked = form.app.forms.get(target);
        if (!linked) continue;
        for (const [id, title] of await read.titles(linked, [...ids])) names[id] = title;
      }
      related[target] = names;
    }
    return related;
  }
}

/** Records as the interface gives them, with the names of what they refer to. */
export async function presentRecords(
  parts: PresentParts,
  who: Who,
  form: FormModel,
  records: readonly StoredRecord[],
  only?: readonly string[],
): Promise<{ readonly records: readonly RecordBody[]; readonly related: Related }> {
  const mentions = new Mentions();
  for (const record of records) mentions.addRecord(form, record);
  const titles = await parts.read.titles(
    form,
    records.map((record) => record.id),
  );
  const hidden = form.fields.filter(({ id }) => !parts.policy.mayField(who, "read", form, id)).map(({ id }) => id);
  return {
    records: records.map((record) => recordBody(record, titles.get(record.id) ?? record.id, hidden, only)),
    related: await mentions.resolve(form, parts),
  };
}

export async function presentRecord(
  parts: PresentParts,
  who: Who,
  form: FormModel,
  record: StoredRecord,
): Promise<RecordAnswer> {
  const { records, related } = await presentRecords(parts, who, form, [record]);
  const [body] = records;
  if (!body) throw new Error("a record was presented as nothing");
  return { ...body, related };
}

function recordBody(
  record: StoredRecord,
  title: string,
  hidden: readonly string[],
  only: readonly string[] | undefined,
): RecordBody {
  return {
    id: record.id,
    version: record.version,
    title,
    values: visibleValues(record.values, hidden, only),
    createdAt: isoTime(record.createdAt),
    createdBy: record.createdBy,
    updatedAt: isoTime(record.updatedAt),
    updatedBy: record.updatedBy,
    deletedAt: record.deletedAt === null ? null : isoTime(record.deletedAt),
    flowStatus: record.flowStatus,
  };
}

function visibleValues(values: RecordValues, hidden: readonly string[], only: readonly string[] | undefined) {
  if (hidden.length === 0 && !only) return values;
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => !hidden.includes(field) && (!only || only.includes(field))),
  );
}

export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
