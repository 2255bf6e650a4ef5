import type { App } from "@mortise/definition";
import { Refusal } from "@mortise/kernel";
import { type Act, causeOf } from "../records/context.ts";
import { takeKey } from "../records/idempotency.ts";
import { tell } from "../records/write.ts";
import type { Runtime } from "../runtime.ts";
import { checkDocument } from "./check-document.ts";
import { createLiveApp, type LiveApp } from "./live-app.ts";
import { prepareSample, storeSample } from "./sample.ts";

/**
 * Installs a template: its document is checked whole, its tables are made and its sample data written in one
 * transaction. What is refused leaves nothing behind.
 *
 * @throws Refusal `validation_failed` with the document's problems, `app_exists`
 */
export async function installApp(
  runtime: Runtime,
  act: Act,
  document: unknown,
  options: { readonly hasSample: boolean },
): Promise<LiveApp> {
  const { app: whole } = demandSound(runtime, document);
  const { sample, ...definition } = whole;
  const app = createLiveApp(definition, 1, runtime.vocabulary);
  if (runtime.apps.find(app.id)) throw new Refusal("app_exists", { id: app.id });
  const prepared = options.hasSample && sample ? prepareSample(runtime, act, app, sample) : undefined;

  const broadcasts = await runtime.store.write(async (transaction) => {
    await takeKey(transaction, act.claim, act.at);
    const { system } = transaction;
    const isNew = await system.app.insertNew({
      id: app.id,
      version: 1,
      installedAt: act.at,
      installedBy: act.who.member.id,
    });
    if (!isNew) throw new Refusal("app_exists", { id: app.id });
    await system.appVersion.insert(versionRow(app, definition, "", act));
    await transaction.publish(undefined, app.model);
    return prepared ? storeSample(transaction, runtime, act, app, prepared) : [];
  });
  await runtime.apps.reload();
  if (prepared) await runtime.directory.reload();
  runtime.bridge.changed("apps");
  runtime.bridge.changed("people");
  tell(runtime.live, [{ event: { kind: "app", app: app.id, version: 1 } }, ...broadcasts]);
  return runtime.apps.get(app.id);
}

/** A document that nothing speaks against. @throws Refusal `validation_failed` with what does */
export function demandSound(runtime: Pick<Runtime, "vocabulary" | "nodes">, document: unknown): { readonly app: App } {
  const { app, problems } = checkDocument(document, runtime);
  if (!app) throw new Refusal("validation_failed", {}, problems);
  return { app };
}

export function versionRow(app: Pick<LiveApp, "id" | "version">, definition: App, note: string, act: Act) {
  return {
    app: app.id,
    version: app.version,
    document: JSON.stringify(definition),
    note,
    publishedAt: act.at,
    publishedBy: causeOf(act).actor,
  };
}
