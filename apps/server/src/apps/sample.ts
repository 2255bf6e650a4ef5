import { type FormModel, installerKey, type Sample } from "@mortise/definition";
import type { LinkedValues } from "@mortise/form-engine";
import { hasErrors, type Problem, pointer, Refusal, under } from "@mortise/kernel";
import type { RecordValues, StoreTransaction } from "@mortise/record-store";
import { startFlow } from "../flows/start.ts";
import type { Broadcast } from "../live/hub.ts";
import { type Act, causeOf, environmentOf } from "../records/context.ts";
import type { SentValues } from "../records/write.ts";
import type { Runtime } from "../runtime.ts";
import { driveFlow } from "./drive-flow.ts";
import type { LiveApp } from "./live-app.ts";

type SampleFlow = "none" | "running" | "passed" | "rejected";
type PreparedRecord = {
  readonly id: string;
  readonly form: FormModel;
  readonly values: RecordValues;
  readonly flow: SampleFlow;
};
/** Sample data with real ids, its records in an order in which each comes after those it refers to. */
export type PreparedSample = {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly records: readonly PreparedRecord[];
};

type Parts = Pick<Runtime, "ids" | "directory">;

/**
 * Gives keys their ids and puts every record through its form's rules.
 *
 * @throws Refusal `validation_failed`, each problem with its place in the document
 */
export function prepareSample(parts: Parts, act: Act, app: LiveApp, sample: Sample): PreparedSample {
  const members = (sample.members ?? []).map(({ key, name }) => ({ key, name, id: parts.ids.next() }));
  const memberIds = new Map([[installerKey, act.who.member.id], ...members.map(({ key, id }) => [key, id] as const)]);
  const recordIds = new Map(
    Object.entries(sample.records).map(([form, records]) => [
      form,
      new Map(records.map((record) => [record.key, parts.ids.next()])),
    ]),
  );
  // Records that are not stored yet can be looked at through links all the same.
  const known = new Map<string, SentValues>();
  for (const [formId, records] of Object.entries(sample.records)) {
    const form = app.model.forms.get(formId);
    for (const record of form ? records : []) {
      const values = form ? withIds(form, record.values, recordIds, memberIds) : {};
      known.set(`${formId}/${recordIds.get(formId)?.get(record.key)}`, values);
    }
  }
  const linked: LinkedValues = (form, id) => known.get(`${form}/${id}`) as RecordValues | undefined;
  const problems: Problem[] = [];
  const prepared = Object.entries(sample.records).flatMap(([formId, records]) => {
    const form = app.model.forms.get(formId);
    if (!form) return [];
    return records.flatMap((record, index): PreparedRecord[] => {
      const id = recordIds.get(formId)?.get(record.key) ?? parts.ids.next();
      const sent = known.get(`${formId}/${id}`) ?? record.values;
      const accepted = app.engineOf(form).accept(undefined, sent, environmentOf(act, app.model), linked);
      if (!accepted.ok) {
        problems.push(...under(pointer("sample", "records", formId, index), accepted.error));
        return [];
      }
      return [{ id, form, values: accepted.value.values, flow: record.flow ?? "none" }];
    });
  });
  if (hasErrors(problems)) throw new Refusal("validation_failed", {}, problems.slice(0, 100));
  return { members, records: inOrderOfReference(prepared) };
}

export async function storeSample(
  transaction: StoreTransaction,
  runtime: Runtime,
  act: Act,
  app: LiveApp,
  { members, records }: PreparedSample,
): Promise<readonly Broadcast[]> {
  const sampleAct: Act = { ...act, via: "sample" };
  for (const { id, name } of members) {
    await transaction.system.member.insert({ id, name, isAdmin: false, isActive: true, createdAt: act.at });
  }
  const known = new Set(members.map(({ id }) => id));
  const nodes = {
    ...runtime,
    directory: { ...runtime.directory, isActive: (id: string) => known.has(id) || runtime.directory.isActive(id) },
  };
  const cause = causeOf(sampleAct);
  for (const run of runsOfOneForm(records)) await transaction.insertMany(run.form, run.records, cause);
  for (const record of records) {
    if (record.flow === "none") continue;
    const [flow] = app.model.flowsOf(record.form.id);
    if (!flow) continue;
    await startFlow(transaction, nodes, app, record.form, flow, record, act.who.member.id, cause);
    if (record.flow !== "running") await driveFlow(transaction, nodes, app, record, flow, record.flow, cause);
  }
  return [];
}

function withIds(
  form: FormModel,
  values: SentValues,
  records: ReadonlyMap<string, ReadonlyMap<string, string>>,
  members: ReadonlyMap<string, string>,
): SentValues {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const shape = form.field(id)?.shape;
      if (shape?.kind === "reference") return [id, records.get(shape.form)?.get(String(value)) ?? value];
      if (shape?.kind === "member") return [id, members.get(String(value)) ?? value];
      return [id, value];
    }),
  );
}

/** Depth first, so that a record follows those it refers to. A circle of references ends where it began. */
function inOrderOfReference(records: readonly PreparedRecord[]): readonly PreparedRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const ordered = new Set<PreparedRecord>();
  const underWay = new Set<PreparedRecord>();
  const place = (record: PreparedRecord) => {
    if (ordered.has(record) || underWay.has(record)) return;
    underWay.add(record);
    for (const field of record.form.fields) {
      const target = field.shape.kind === "reference" ? byId.get(String(record.values[field.id])) : undefined;
      if (target) place(target);
    }
    ordered.add(record);
  };
  for (const record of records) place(record);
  return [...ordered];
}

function runsOfOneForm(records: readonly PreparedRecord[]) {
  const runs: { readonly form: FormModel; readonly records: PreparedRecord[] }[] = [];
  for (const record of records) {
    const last = runs.at(-1);
    if (last?.form === record.form) last.records.push(record);
    else runs.push({ form: record.form, records: [record] });
  }
  return runs;
}
