import { type FormModel, installerKey, limits, type Sample } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import type { StoredRecord } from "@mortise/record-store";
import type { Act } from "../records/context.ts";
import { readScope } from "../records/find.ts";
import type { Runtime } from "../runtime.ts";
import type { LiveApp } from "./live-app.ts";

const pageSize = 500;

/**
 * An app's records as a template's sample data: ids serve as keys, whoever exports becomes the installer. Computed
 * values are left out, since installing computes them.
 *
 * @throws Refusal `limit_exceeded` for a form with more records than a template may bring
 */
export async function collectSample(
  runtime: Pick<Runtime, "store" | "policy" | "directory">,
  act: Act,
  app: LiveApp,
): Promise<Sample> {
  const me = act.who.member.id;
  const people = new Map<string, string>();
  const keyOfMember = (id: string) => {
    if (id === me) return installerKey;
    people.set(id, runtime.directory.nameOf(id) ?? id);
    return id;
  };
  const records: { [form: string]: Sample["records"][string] } = {};
  for (const form of app.model.forms.values()) {
    const all = await allRecords(runtime, act, app, form);
    if (all.length > 0) records[form.id] = all.map((record) => sampleRecord(form, record, keyOfMember));
  }
  return { members: [...people].map(([key, name]) => ({ key, name })), records };
}

async function allRecords(
  { store, policy }: Pick<Runtime, "store" | "policy">,
  act: Act,
  app: LiveApp,
  form: FormModel,
): Promise<readonly StoredRecord[]> {
  const all: StoredRecord[] = [];
  let cursor: string | undefined;
  do {
    const asked = { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) };
    const page = await store.read.query(form, asked, readScope(policy, act, app, form));
    all.push(...page.records);
    if (all.length > limits.sampleRecords) {
      throw new Refusal("limit_exceeded", { what: form.id, limit: limits.sampleRecords });
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return all;
}

function sampleRecord(form: FormModel, record: StoredRecord, keyOfMember: (id: string) => string) {
  const values = form.fields.flatMap(({ id, shape, formula }) => {
    const value = record.values[id] ?? null;
    if (formula !== undefined || value === null) return [];
    return [[id, shape.kind === "member" ? keyOfMember(String(value)) : value]];
  });
  return { key: record.id, values: Object.fromEntries(values), flow: record.flowStatus ?? ("none" as const) };
}
