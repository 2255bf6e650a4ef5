import type { FlowInstanceBody, Related, TaskBody } from "@mortise/client";
import { type FormModel, memberForm } from "@mortise/definition";
import type { RecordStore } from "@mortise/record-store";
import { isoTime, Mentions } from "../records/present.ts";
import type { Runtime } from "../runtime.ts";

type TaskRow = Awaited<ReturnType<RecordStore["system"]["flowTask"]["find"]>>[number];
type InstanceRow = Awaited<ReturnType<RecordStore["system"]["flowInstance"]["find"]>>[number];
type Parts = Pick<Runtime, "store" | "apps" | "directory" | "policy" | "nodes">;

/** Tasks as the interface gives them. Each is described by the app version that its flow runs on. */
export async function presentTasks(
  parts: Parts,
  rows: readonly TaskRow[],
): Promise<{ readonly tasks: readonly TaskBody[]; readonly related: Related }> {
  const titles = await titlesOf(parts, rows);
  const instances = await parts.store.system.flowInstance.find({
    id: { in: [...new Set(rows.map((row) => row.instance))] },
  });
  const versions = new Map(instances.map((one) => [one.id, one.appVersion]));
  const names: { [id: string]: string } = {};
  const tasks: TaskBody[] = [];
  for (const row of rows) {
    const app = await parts.apps.version(row.app, versions.get(row.instance) ?? 0);
    const flow = app?.definition.flows?.find((one) => one.id === row.flow);
    const node = flow?.nodes.find((one) => one.id === row.node);
    const type = node && parts.nodes.get(node.type);
    const actions = node && type ? type.actions(node) : [];
    for (const id of [row.assignee, row.initiator, row.doneBy]) if (id) names[id] = parts.directory.nameOf(id) ?? id;
    tasks.push({
      id: row.id,
      version: row.version,
      status: row.status,
      app: row.app,
      form: row.form,
      record: row.record,
      recordTitle: titles.get(row.record) ?? row.record,
      flow: row.flow,
      flowName: flow?.name ?? row.flow,
      node: row.node,
      nodeName: node?.name ?? type?.label ?? row.node,
      instance: row.instance,
      assignee: row.assignee,
      initiator: row.initiator,
      because: row.because,
      openedAt: isoTime(row.openedAt),
      doneAt: row.doneAt === null ? null : isoTime(row.doneAt),
      decision: row.decision,
      decisionLabel: actions.find((one) => one.id === row.decision)?.label ?? null,
      comment: row.comment,
      actions: row.status === "open" ? actions : [],
    });
  }
  return { tasks, related: { [memberForm]: names } };
}

/** An instance with everything that happened to it. */
export async function presentInstance(parts: Parts, row: InstanceRow): Promise<FlowInstanceBody> {
  const events = await parts.store.system.flowEvent.find({ instance: row.id }, { order: ["seq"] });
  const app = await parts.apps.version(row.app, row.appVersion);
  const flow = app?.definition.flows?.find((one) => one.id === row.flow);
  const form = app?.model.forms.get(row.form);
  const mentions = new Mentions();
  mentions.add(memberForm, row.startedBy);
  mentions.add(row.form, row.record);
  for (const { actor, event } of events) {
    mentions.add(memberForm, actor);
    for (const task of tasksIn(event)) mentions.add(memberForm, task.assignee);
  }
  return {
    id: row.id,
    app: row.app,
    flow: row.flow,
    flowName: flow?.name ?? row.flow,
    record: row.record,
    status: row.status,
    startedAt: isoTime(row.startedAt),
    startedBy: row.startedBy,
    events: events.map(({ kind, at, event }) => ({ ...(event as object), kind, at: isoTime(at) })),
    nodes: (flow?.nodes ?? []).map((node) => ({
      id: node.id,
      type: node.type,
      name: node.name ?? parts.nodes.get(node.type)?.label ?? node.id,
      actions: parts.nodes.get(node.type)?.actions(node) ?? [],
    })),
    related: form ? await mentions.resolve(form, { ...parts, read: parts.store.read }) : {},
  };
}

function tasksIn(event: unknown): readonly { readonly assignee: string }[] {
  const { tasks } = event as { readonly tasks?: readonly { readonly assignee: string }[] };
  return tasks ?? [];
}

async function titlesOf(parts: Parts, rows: readonly TaskRow[]): Promise<ReadonlyMap<string, string>> {
  const byForm = Map.groupBy(rows, (row) => `${row.app}/${row.form}`);
  const titles = new Map<string, string>();
  for (const own of byForm.values()) {
    const [first] = own;
    const form: FormModel | undefined = first && parts.apps.find(first.app)?.model.forms.get(first.form);
    if (!form) continue;
    const found = await parts.store.read.titles(form, [...new Set(own.map((row) => row.record))]);
    for (const [id, title] of found) titles.set(id, title);
  }
  return titles;
}
