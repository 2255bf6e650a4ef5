import type { Draft, DraftCheck } from "@mortise/client";
import { type App, createAppModel } from "@mortise/definition";
import { hasErrors, isObject, type Problem, problem, Refusal } from "@mortise/kernel";
import { problemBody } from "../http/errors.ts";
import type { Act } from "../records/context.ts";
import { takeKey } from "../records/idempotency.ts";
import { isoTime } from "../records/present.ts";
import { tell } from "../records/write.ts";
import type { Runtime } from "../runtime.ts";
import { checkDocument } from "./check-document.ts";
import { demandSound, versionRow } from "./install.ts";
import { createLiveApp, type LiveApp } from "./live-app.ts";

type VersionRow = ReturnType<typeof versionRow>;
type Parts = Pick<Runtime, "store" | "ids" | "apps" | "vocabulary" | "nodes" | "bridge" | "live">;

/** What builders work on; the published document as long as nobody changed it. */
export async function readDraft({ store }: Parts, app: LiveApp): Promise<Draft> {
  const row = await store.system.draft.first({ app: app.id });
  if (row) {
    const { etag, basedOn, updatedAt } = row;
    return { definition: JSON.parse(row.document) as App, etag, basedOn, updatedAt: isoTime(updatedAt) };
  }
  const published = await store.system.appVersion.first({ app: app.id, version: app.version });
  return {
    definition: app.definition,
    etag: publishedEtag(app),
    basedOn: app.version,
    updatedAt: isoTime(published?.publishedAt ?? 0),
  };
}

/**
 * Keeps a draft as it is, sound or not: a builder is in the middle of something.
 *
 * @param etag of the draft that the change was made to
 * @throws Refusal `draft_changed` where somebody else saved in between
 */
export async function saveDraft(
  { store, ids }: Parts,
  act: Act,
  app: LiveApp,
  definition: { readonly [key: string]: unknown },
  etag: string,
): Promise<{ readonly etag: string }> {
  if (definition.id !== app.id) {
    throw new Refusal("validation_failed", {}, [problem("wrong_shape", "/id", { detail: app.id })]);
  }
  const { sample: _, ...document } = definition;
  const next = ids.next();
  await store.write(async ({ system }) => {
    const current = await system.draft.first({ app: app.id });
    if (etag !== (current?.etag ?? publishedEtag(app))) throw new Refusal("draft_changed");
    await system.draft.save({
      app: app.id,
      document: JSON.stringify(document),
      etag: next,
      basedOn: app.version,
      updatedAt: act.at,
      updatedBy: act.who.member.id,
    });
  });
  return { etag: next };
}

/** What publishing the draft would do, and what stands against it. */
export async function checkDraft(parts: Parts, act: Act, app: LiveApp): Promise<DraftCheck> {
  const { definition } = await readDraft(parts, app);
  const { app: sound, problems } = checkDocument(definition, parts);
  const plan = sound
    ? await parts.store.plan(app.model, createAppModel(sound, parts.vocabulary))
    : { steps: [], problems: [] };
  const all = distinct([...problems, ...plan.problems]);
  return { problems: all.map((one) => problemBody(one, act.locale)), plan: plan.steps };
}

/**
 * Makes the draft the version that serves. The old one serves until the commit; a refusal leaves everything as it was.
 *
 * @throws Refusal `validation_failed` with what stands against it
 */
export async function publishDraft(parts: Parts, act: Act, app: LiveApp, note: string): Promise<VersionRow> {
  const { definition } = await readDraft(parts, app);
  return publish(parts, act, app, definition, note);
}

/** Publishes what an earlier version was. @throws Refusal `not_found` for a version that never was */
export async function restoreVersion(parts: Parts, act: Act, app: LiveApp, version: number): Promise<VersionRow> {
  const row = await parts.store.system.appVersion.first({ app: app.id, version });
  if (!row) throw new Refusal("not_found");
  return publish(parts, act, app, JSON.parse(row.document), `↺ ${version}`);
}

async function publish(parts: Parts, act: Act, app: LiveApp, document: unknown, note: string): Promise<VersionRow> {
  const { app: sound } = demandSound(parts, document);
  const next = createLiveApp(sound, app.version + 1, parts.vocabulary);
  const row = versionRow(next, sound, note, act);
  await parts.store.write(async (transaction) => {
    await takeKey(transaction, act.claim, act.at);
    const { system } = transaction;
    const moved = await system.app.update({ id: app.id, version: app.version }, { version: next.version });
    if (moved !== 1) throw new Refusal("draft_changed");
    const { problems } = await transaction.publish(app.model, next.model);
    if (hasErrors(problems)) throw new Refusal("validation_failed", {}, problems);
    await system.appVersion.insert(row);
    await system.draft.remove({ app: app.id });
  });
  await parts.apps.reload();
  parts.bridge.changed("apps");
  tell(parts.live, [{ event: { kind: "app", app: app.id, version: next.version } }]);
  return row;
}

export function isDocument(value: unknown): value is { readonly [key: string]: unknown } {
  return isObject(value);
}

function publishedEtag(app: LiveApp): string {
  return `v${app.version}`;
}

function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify([one.code, one.path, one.params]), one])).values()];
}
